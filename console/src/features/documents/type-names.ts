import type { DocumentDirection } from '../../gql/graphql.ts';

/** Types met most, offered while one is typed. Records are kept in Ukrainian whatever the language of the console. */
export const TYPE_NAMES: Readonly<Record<DocumentDirection, readonly string[]>> = {
  INCOMING: ['лист', 'запит', 'доручення', 'клопотання', 'повідомлення', 'ухвала', 'позовна заява', 'скарга'],
  OUTGOING: ['лист', 'супровідний лист', 'запит', 'повідомлення', 'довідка'],
  INTERNAL: ['доповідна записка', 'службова записка', 'рішення', 'розпорядження', 'протокол', 'акт', 'наказ'],
};
