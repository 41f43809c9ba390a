import { useLingui } from '@lingui/react/macro';
import { useLocation } from '@tanstack/react-router';
import { SectionFrame } from '../../ui/section-frame.tsx';
import { SectionLink } from '../../ui/section-nav.tsx';

/** Sittings, members, the analysis and imports, side by side in a line above the page. */
export function CouncilFrame() {
  const { t } = useLingui();
  const { pathname } = useLocation();
  const isSittings = /^\/council(\/(sittings|votes)(\/|$)|\/?$)/.test(pathname);
  return (
    <SectionFrame label={t`Розділи ради`}>
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
    </SectionFrame>
  );
}
