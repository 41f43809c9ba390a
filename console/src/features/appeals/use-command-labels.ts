import { useLingui } from '@lingui/react/macro';
import type { AppealCommand } from '../../gql/graphql.ts';

type TextField = 'text' | 'refusalBasis' | 'refusalReasons' | 'refusalAppeal';

/** What each command calls its texts. */
export function useCommandLabels(): (
  command: AppealCommand,
  field: TextField,
) => { readonly label: string; readonly isOptional: boolean } {
  const { t } = useLingui();
  const own: Partial<Record<AppealCommand, string>> = {
    RESOLVE: t`Текст резолюції`,
    SUBMIT_DRAFT: t`Текст відповіді`,
    ANSWER: t`Текст відповіді`,
    RETURN_DRAFT: t`Що виправити`,
    WITHDRAW: t`За яким документом`,
    REOPEN: t`Причина`,
    EXTEND: t`Причина, як її побачить автор`,
    SEND_INTERIM_REPLY: t`Текст для автора`,
    REQUEST_CLARIFICATION: t`Що уточнити в автора`,
    FORWARD: t`Текст для автора`,
    RETURN: t`Роз'яснення для автора`,
    REFUSE_CONSIDERATION: t`Обґрунтування`,
  };
  const ofRefusal: Record<Exclude<TextField, 'text'>, string> = {
    refusalBasis: t`Стаття закону`,
    refusalReasons: t`Мотиви відмови`,
    refusalAppeal: t`Порядок оскарження`,
  };
  return (command, field) => {
    if (field !== 'text') return { label: ofRefusal[field], isOptional: false };
    const label = own[command];
    return { label: label ?? t`Примітка`, isOptional: label === undefined };
  };
}
