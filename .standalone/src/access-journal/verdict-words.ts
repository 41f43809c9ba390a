import type { ChainFault } from '@hromada/shared/access-chain';
import type { JournalVerdict } from './verify-journal.ts';

const FAULTS: Readonly<Record<ChainFault, { uk: string; en: string }>> = {
  MISSING: { uk: 'запис видалено', en: 'the entry was deleted' },
  OUT_OF_ORDER: { uk: 'запис стоїть не на своєму місці', en: 'the entry is out of its place' },
  HASH: {
    uk: 'запис змінено або вставлено: печать не збігається',
    en: 'the entry was changed or inserted: the seal does not hold',
  },
  COLUMNS: { uk: 'стовпці пошуку не відповідають запису', en: 'the columns searched by contradict the entry' },
  UNREADABLE: { uk: 'запис не читається', en: 'the entry cannot be read' },
  ANCHOR: { uk: 'печать не та, що в якорі поза базою', en: 'the seal is not the one anchored outside the database' },
  TRUNCATED: { uk: 'кінець журналу обрізано', en: 'the tail of the journal was cut off' },
};

/** One line about one journal, in Ukrainian and in English. */
export function sentenceOf({ journal, verdict }: JournalVerdict): string {
  if (verdict.isSound) {
    const { entries, anchors } = verdict;
    return `✓ ${journal}: записів ${entries}, якорів ${anchors}, ланцюг цілий / ${entries} entries, ${anchors} anchors, the chain holds`;
  }
  const { uk, en } = FAULTS[verdict.fault];
  return `✗ ${journal}: перший хибний запис № ${verdict.seq}: ${uk} / the first bad entry is No. ${verdict.seq}: ${en}`;
}
