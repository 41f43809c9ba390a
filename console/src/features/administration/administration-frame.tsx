import { useLingui } from '@lingui/react/macro';
import { usePermissions } from '../../apollo/viewer.ts';
import { SectionFrame } from '../../ui/section-frame.tsx';
import { SectionLink } from '../../ui/section-nav.tsx';

const WITHOUT_SEARCH = { includeSearch: false } as const;

/** Employees, units, substitutions and programs, side by side in a line above the page. */
export function AdministrationFrame() {
  const { t } = useLingui();
  const can = usePermissions();
  return (
    <SectionFrame label={t`Розділи про працівників і доступ`}>
      <SectionLink to="/administration/employees" activeOptions={WITHOUT_SEARCH}>{t`Працівники`}</SectionLink>
      <SectionLink to="/administration/units" activeOptions={WITHOUT_SEARCH}>{t`Підрозділи`}</SectionLink>
      <SectionLink to="/administration/substitutions">{t`Заміщення`}</SectionLink>
      {can('clients:read') && <SectionLink to="/administration/clients">{t`Програми`}</SectionLink>}
      {can('staff:administer') && <SectionLink to="/administration/notices">{t`Сповіщення`}</SectionLink>}
    </SectionFrame>
  );
}
