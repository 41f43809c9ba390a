import { useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { Text } from '@mantine/core';
import { IconAlertTriangle, IconAnchor } from '@tabler/icons-react';
import { formatInstant, languageOf } from '../../lib/days.ts';
import { CHAINS } from './data-accesses.query.ts';
import type { Register } from './data-accesses.search.ts';

/** How many entries the journal has, and whether it still passes through the last seal kept outside the database. */
export function ChainStatus({ register }: { readonly register: Register }) {
  const { t, i18n } = useLingui();
  const { data } = useQuery(CHAINS[register], { fetchPolicy: 'no-cache' });
  if (!data) return null;
  const { seq, anchoredSeq, anchoredAt, isAnchorMet } = data.chain;
  const at = formatInstant(anchoredAt, languageOf(i18n.locale));
  const isBroken = isAnchorMet === false;
  const anchor = !anchoredAt
    ? t`якорів поза базою ще немає`
    : isBroken
      ? t`печать запису № ${anchoredSeq} не збігається з якорем від ${at}: журнал змінено`
      : t`останній якір ${at}, до запису № ${anchoredSeq}`;
  const Mark = isBroken ? IconAlertTriangle : IconAnchor;
  return (
    <Text
      size="sm"
      role="status"
      aria-label={t`Стан журналу`}
      {...(isBroken ? { c: 'red', fw: 600 } : { c: 'dimmed' })}
      style={{ display: 'flex', gap: 6, alignItems: 'center' }}
    >
      <Mark size={16} aria-hidden />
      {t`Записів: ${seq}; ${anchor}`}
    </Text>
  );
}
