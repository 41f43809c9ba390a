import { useLingui } from '@lingui/react/macro';
import type { Faults } from './residents.shape.ts';

/** Words for what keeps a look-up from being made. */
export function useFaultText(): (fault: Faults<string>[string]) => string | undefined {
  const { t } = useLingui();
  return (fault) => {
    switch (fault) {
      case undefined:
        return undefined;
      case 'missing':
        return t`Заповніть це поле`;
      case 'not-a-day':
        return t`Вкажіть дату`;
      case 'in-future':
        return t`Ця дата ще не настала`;
      case 'not-ten-digits':
        return t`Номер складається з десяти цифр`;
      case 'not-in-a-year':
        return t`Оберіть день від завтра й не далі ніж за рік`;
      case 'too-short':
        return t`Напишіть щонайменше 10 знаків`;
      case 'too-long':
        return t`Напишіть не більше 500 знаків`;
      case 'not-a-number':
        return t`Номер має вигляд 19840229-01237: дата народження, дефіс, пʼять цифр`;
    }
  };
}
