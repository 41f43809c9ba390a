import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { graphql } from '../../../gql/gql.ts';
import type { MapFit_MapFragment } from '../../../gql/graphql.ts';
import { languageOf } from '../../../lib/days.ts';
import { formatShare } from '../../../lib/numbers.ts';
import { Field, FieldList } from '../../../ui/field-list.tsx';
import { formatIndex } from './figure-column.tsx';

export const MAP_FIT = graphql(`
  fragment MapFit_map on VotingMap {
    fit { correctlyClassified apre gmp eigenShares eventCount votes hasConverged }
  }
`);

/** How far the map tells the votes. */
export function MapFit({ map: { fit } }: { readonly map: MapFit_MapFragment }) {
  const { t, i18n } = useLingui();
  const language = languageOf(i18n.locale);
  if (!fit) return null;
  const events = plural(fit.eventCount, {
    one: '# голосування',
    few: '# голосування',
    many: '# голосувань',
    other: '# голосування',
  });
  const votes = plural(fit.votes, { one: '# голос', few: '# голоси', many: '# голосів', other: '# голосу' });
  return (
    <FieldList>
      <Field label={t`За чим побудовано`}>{`${events}, ${votes}`}</Field>
      <Field label={t`Правильно відтворено голосів`}>{formatShare(fit.correctlyClassified, language)}</Field>
      <Field label={t`Зменшення помилки (APRE)`}>{formatIndex(fit.apre, language)}</Field>
      <Field label={t`Середня ймовірність голосу (GMP)`}>{formatIndex(fit.gmp, language)}</Field>
      <Field label={t`Частка власних чисел за осями`}>
        {fit.eigenShares.map((share) => formatShare(share, language)).join(', ')}
      </Field>
      {!fit.hasConverged && <Field label={t`Застереження`}>{t`Обчислення не зійшлося.`}</Field>}
    </FieldList>
  );
}
