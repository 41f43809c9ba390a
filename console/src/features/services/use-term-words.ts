import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import type { TermUnit } from '../../gql/graphql.ts';
import { languageOf } from '../../lib/days.ts';
import { formatMoney } from '../../lib/numbers.ts';

/** Words for the term and the fee of a card: `10 робочих днів`, `безоплатно`. */
export function useCardWords() {
  const { t, i18n } = useLingui();
  return {
    term({ term, termUnit }: { readonly term: number; readonly termUnit: TermUnit }): string {
      if (term === 0) return t`у день звернення`;
      return termUnit === 'WORKING_DAYS'
        ? plural(term, { one: '# робочий день', few: '# робочі дні', many: '# робочих днів', other: '# робочого дня' })
        : plural(term, {
            one: '# календарний день',
            few: '# календарні дні',
            many: '# календарних днів',
            other: '# календарного дня',
          });
    },
    /** @param fee in kopiykas */
    fee(fee: number): string {
      return fee === 0 ? t`безоплатно` : formatMoney(fee, languageOf(i18n.locale));
    },
  };
}
