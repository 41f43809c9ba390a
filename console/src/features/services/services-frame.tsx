import { useLingui } from '@lingui/react/macro';
import { Outlet, useLocation } from '@tanstack/react-router';
import { usePermissions } from '../../apollo/viewer.ts';
import { SectionLink, SectionNav } from '../../ui/section-nav.tsx';
import classes from './services-frame.module.css';

/** The catalogue and the register of applications, side by side in a line above the page. */
export function ServicesFrame() {
  const { t } = useLingui();
  const can = usePermissions();
  const { pathname } = useLocation();
  const isCatalogue = !pathname.startsWith('/services/applications');
  return (
    <div className={classes.frame}>
      <SectionNav label={t`Розділи послуг`}>
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
      </SectionNav>
      <div className={classes.page}>
        <Outlet />
      </div>
    </div>
  );
}
