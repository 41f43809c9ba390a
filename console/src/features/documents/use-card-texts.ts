import { useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';
import type { DocumentCardTexts } from './document-card.shape.ts';

/** Words for what is wrong with a card, in the language shown. */
export function useCardTexts(): DocumentCardTexts {
  const { t } = useLingui();
  return useMemo(
    () => ({
      chooseJournal: t`Оберіть журнал`,
      chooseCorrespondent: t`Вкажіть кореспондента: від кого або кому`,
      writeType: t`Напишіть вид документа`,
      writeSummary: t`Напишіть зміст, щонайменше три знаки`,
      sheets: t`Вкажіть кількість аркушів цифрами, до 10 000`,
      dayInFuture: t`Дата ще не настала`,
    }),
    [t],
  );
}
