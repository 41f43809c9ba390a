import { useLingui } from '@lingui/react/macro';
import { NativeSelect } from '@mantine/core';
import { usePermissions } from '../../apollo/viewer.ts';
import type { AccessPurpose } from '../../gql/graphql.ts';
import { PURPOSE_TEXT } from './residents.messages.ts';
import { PURPOSES } from './residents.search.ts';
import type { ReadReason } from './use-read-reason.ts';

/** The purpose as the look-ups use it. */
export interface PurposeOfLook {
  readonly purpose: AccessPurpose | undefined;
  /** The reason for a look made now; undefined, and the fields say so, when it was not given. */
  take(): ReadReason | undefined;
}

/** Why the register is looked into. Says that the look is written down. */
export function PurposeField({
  purpose,
  change,
  error,
}: {
  readonly purpose: AccessPurpose | undefined;
  readonly change: (purpose: AccessPurpose | undefined) => void;
  readonly error?: string | undefined;
}) {
  const { t, i18n } = useLingui();
  const can = usePermissions();
  const offered = PURPOSES.filter((value) => value !== 'INVESTIGATION' || can('residents:investigate'));
  return (
    <NativeSelect
      label={t`Мета доступу`}
      description={t`Кожен перегляд записується в журнал: хто, кого, коли й навіщо дивився. Мешканець може про це запитати.`}
      withAsterisk
      maw={420}
      error={error}
      value={purpose ?? ''}
      onChange={({ currentTarget: { value } }) => change(PURPOSES.find((known) => known === value))}
      data={[
        { value: '', label: t`Оберіть мету` },
        ...offered.map((value) => ({ value, label: i18n._(PURPOSE_TEXT[value]) })),
      ]}
    />
  );
}
