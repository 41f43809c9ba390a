import { useLingui } from '@lingui/react/macro';
import { useLocation } from '@tanstack/react-router';
import { usePermissions } from '../../apollo/viewer.ts';
import { SectionFrame } from '../../ui/section-frame.tsx';
import { SectionLink } from '../../ui/section-nav.tsx';

/** The catalogue and the register of applications, side by side in a line above the page. */
export function ServicesFrame() {
  const { t } = useLingui();
  const can = usePermissions();
  const { pathname } = useLocation();
  const isCatalogue = !pathname.startsWith('/services/applications');
  return (
    <SectionFrame label={t`Розділи послуг`}>
      <SectionLink
        to="/services"
        activeOptions={{ exact: true, includeSearch: false }}
        {...(isCatalogue && { 'aria-current': 'page' })}
      >
        {t`Перелік послуг`}
      </SectionLink>
      {can('applications:read') && (
        <SectionLink to="/services/applications" activeOptions={{ includeSearch: false }}>{t`Заяви`}</SectionLink>
      )}
    </SectionFrame>
  );
}
