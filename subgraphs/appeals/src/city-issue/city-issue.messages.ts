import type { InputProblem } from '@hromada/shared/graphql';
import { problemsIn, say, TEXT_WORDS, type Wording } from '../fault.messages.ts';
import type { Fault } from '../fault.ts';
import type { CityIssueFaultCode } from './city-issue.policy.ts';

const WORDS: Wording<CityIssueFaultCode> = {
  ...TEXT_WORDS,
  OUTSIDE_COUNTRY: say(
    'Місце поза межами України: чи не переплутано широту з довготою?',
    'The place is outside of Ukraine: are latitude and longitude in their order?',
  ),
  CATEGORY_UNKNOWN: say('Оберіть категорію зі списку', 'Choose a category from the list'),
  CHANNEL_OF_PROGRAMS: say(
    'Так позначають лише повідомлення від програм',
    'Only reports that programs sent are marked so',
  ),
  UNIT_UNKNOWN: say('Такого підрозділу немає', 'There is no such unit'),
  UNIT_MISSING: say('Вкажіть підрозділ', 'Name a unit'),
  REASON_MISSING: say('Вкажіть причину', 'Say why'),
  DUPLICATE_MISSING: say('Вкажіть основне повідомлення', 'Name the other report of the same problem'),
  DUPLICATE_UNKNOWN: say('Такого повідомлення немає', 'There is no such report'),
  DUPLICATE_OF_ITSELF: say(
    'Повідомлення не може бути дублікатом самого себе',
    'A report cannot be a duplicate of itself',
  ),
  DUPLICATE_NOT_WORKED_ON: say(
    'Над тим повідомленням не працюють: вкажіть основне',
    'That report is not worked on: name the one that is',
  ),
};

/** Faults in words of the viewer's language. */
export function cityIssueProblems(faults: readonly Fault[], language: 'uk' | 'en'): InputProblem[] {
  return problemsIn(WORDS, faults, language);
}
