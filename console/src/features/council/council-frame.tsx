import { useLingui } from '@lingui/react/macro';
import { Outlet, useLocation } from '@tanstack/react-router';
import { SectionLink, SectionNav } from '../../ui/section-nav.tsx';
import classes from './council-frame.module.css';

/** Sittings, members, the analysis and imports, side by side in a line above the page. */
export function CouncilFrame() {
  const { t } = useLingui();
  const { pathname } = useLocation();
  const isSittings = /^\/council(\/(sittings|votes)(\/|$)|\/?$)/.test(pathname);
  return (
    <div className={classes.frame}>
      <SectionNav label={t`Розділи ради`}>
        <SectionLink
          to="/council"
          activeOptions={{ exact: true, includeSearch: false }}
          {...(isSittings && { 'aria-current': 'page' })}
        >
          {t`Засідання`}
        </SectionLink>
        <SectionLink to="/council/members" activeOptions={{ includeSearch: false }}>{t`Депутати`}</SectionLink>
        <SectionLink to="/council/analysis" activeOptions={{ includeSearch: false }}>{t`Аналіз`}</SectionLink>
        <SectionLink to="/council/imports" activeOptions={{ includeSearch: false }}>{t`Імпорт голосувань`}</SectionLink>
      </SectionNav>
      <div className={classes.page}>
        <Outlet />
      </div>
    </div>
  );
}
