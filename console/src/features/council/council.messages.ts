import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type {
  DecisionRuleKind,
  ImportIssueSeverity,
  VoteBasis,
  VoteOption,
  VoteResult,
  VotingMemberRole,
} from '../../gql/graphql.ts';

/** How many voted so: the headings of numbers. */
export const OPTION_TEXT: Readonly<Record<VoteOption, MessageDescriptor>> = {
  FOR: msg`За`,
  AGAINST: msg`Проти`,
  ABSTAIN: msg`Утрималися`,
  NOT_VOTED: msg`Не голосували`,
  ABSENT: msg`Відсутні`,
};

/** The same of one voter, in the words that protocols print. */
export const OPTION_OF_ONE: Readonly<Record<VoteOption, MessageDescriptor>> = {
  FOR: msg`За`,
  AGAINST: msg`Проти`,
  ABSTAIN: msg`Утримався`,
  NOT_VOTED: msg`Не голосував`,
  ABSENT: msg`Відсутній`,
};

/** The letter that stands for an option where there is room for one only. */
export const OPTION_LETTER: Readonly<Record<VoteOption, MessageDescriptor>> = {
  FOR: msg({ message: 'З', context: 'літера голосу «за»' }),
  AGAINST: msg({ message: 'П', context: 'літера голосу «проти»' }),
  ABSTAIN: msg({ message: 'У', context: 'літера голосу «утримався»' }),
  NOT_VOTED: msg({ message: 'Н', context: 'літера «не голосував»' }),
  ABSENT: msg({ message: 'В', context: 'літера «відсутній»' }),
};

/** What became of a question. */
export const RESULT_TEXT: Readonly<Record<VoteResult, MessageDescriptor>> = {
  ADOPTED: msg`Прийнято`,
  REJECTED: msg`Не прийнято`,
  NOT_VOTED: msg`Не голосували`,
  WITHDRAWN: msg`Знято з розгляду`,
  UNKNOWN: msg`Не зазначено`,
};

/** Which majority decides. */
export const RULE_TEXT: Readonly<Record<DecisionRuleKind, MessageDescriptor>> = {
  MAJORITY_OF_COMPOSITION: msg`Більшість від загального складу ради`,
  TWO_THIRDS_OF_COMPOSITION: msg`Дві третини від загального складу ради`,
  ONE_THIRD_OF_COMPOSITION: msg`Третина від загального складу ради`,
  MAJORITY_OF_PRESENT: msg`Більшість присутніх`,
  UNKNOWN: msg`Правило невідоме`,
};

/** What the majority is for and where it stands in the law. */
export const RULE_ABOUT: Readonly<Record<DecisionRuleKind, MessageDescriptor>> = {
  MAJORITY_OF_COMPOSITION: msg`Більше половини всіх, хто має голос у раді, а не лише присутніх: закон 280/97-ВР, стаття 59. Хто мовчить або відсутній, той рішення не підтримує.`,
  TWO_THIRDS_OF_COMPOSITION: msg`Не менш як дві третини всіх, хто має голос у раді: так долають зауваження голови до рішення.`,
  ONE_THIRD_OF_COMPOSITION: msg`Не менш як третина всіх, хто має голос у раді: так надають слово.`,
  MAJORITY_OF_PRESENT: msg`Більше половини присутніх: так вирішують питання порядку засідання.`,
  UNKNOWN: msg`Джерело не каже, яка більшість потрібна, і з назви питання цього не видно.`,
};

/** How the rule of a question was learnt, by the word of the graph. */
export const RULE_SOURCE_TEXT: Readonly<Record<string, MessageDescriptor>> = {
  PRINTED: msg`надруковано в протоколі`,
  TITLE: msg`видно з назви питання`,
  ASSUMED: msg`застосовано загальне правило`,
};

/** What counts as taking a side. */
export const BASIS_TEXT: Readonly<Record<VoteBasis, MessageDescriptor>> = {
  EFFECTIVE: msg`За дією голосу`,
  EXPRESSED: msg`За висловленим`,
};

/** The same, at length. */
export const BASIS_ABOUT: Readonly<Record<VoteBasis, MessageDescriptor>> = {
  EFFECTIVE: msg`«За» проти всього іншого: за більшості від складу мовчання діє як голос проти.`,
  EXPRESSED: msg`Лише сказане вголос: «за», «проти», «утримався».`,
};

/** In what capacity one votes. */
export const ROLE_TEXT: Readonly<Record<VotingMemberRole, MessageDescriptor>> = {
  DEPUTY: msg`Депутат`,
  MAYOR: msg`Голова громади`,
};

/** How serious a finding of an import is. */
export const SEVERITY_TEXT: Readonly<Record<ImportIssueSeverity, MessageDescriptor>> = {
  NOTE: msg`Примітка`,
  REPAIRED: msg`Виправлено`,
  TOTALS_MISMATCH: msg`Підсумки не сходяться`,
  REFUSED: msg`Відхилено`,
};
