import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { AgreementMetric, MapMethod, OutcomeClass } from '../../../gql/graphql.ts';
import type { AnalysisView, EventKind, OutcomeChoice } from './analysis.search.ts';

/** Names of the views. */
export const VIEW_TEXT: Readonly<Record<AnalysisView, MessageDescriptor>> = {
  members: msg`Депутати`,
  factions: msg`Фракції`,
  agreement: msg`Згода`,
  pair: msg`Порівняння двох`,
  map: msg`Карта близькості`,
  outcomes: msg`Голосування на межі`,
  power: msg`Сила фракцій`,
};

/** Kinds of roll calls. */
export const KIND_TEXT: Readonly<Record<EventKind, MessageDescriptor>> = {
  WHOLE: msg`У цілому`,
  BASIS: msg`За основу`,
  AMENDMENT: msg`Поправка`,
  PROCEDURE: msg`Процедурне`,
  SIGNAL: msg`Сигнальне`,
  REPEAT: msg`Повторне`,
};

/** By what a pair is compared. */
export const METRIC_TEXT: Readonly<Record<AgreementMetric, MessageDescriptor>> = {
  AGREEMENT: msg`Частка згоди`,
  KAPPA: msg`Каппа Коена`,
  RAJSKI: msg`Відстань Райського`,
};

/** What the values of a metric say. */
export const METRIC_ABOUT: Readonly<Record<AgreementMetric, MessageDescriptor>> = {
  AGREEMENT: msg`0: ніколи не голосували однаково, 1: завжди.`,
  KAPPA: msg`Згода понад випадкову: 0, коли збіг лише випадковий, 1 за повної згоди, відʼємна за протилежності.`,
  RAJSKI: msg`Відстань: 0, коли за голосом одного видно голос іншого (і за повної протилежності), 1, коли голоси незалежні.`,
};

/** Keys of definitions of the metrics. */
export const METRIC_MEASURE: Readonly<Record<AgreementMetric, string>> = {
  AGREEMENT: 'agreement',
  KAPPA: 'kappa',
  RAJSKI: 'rajski',
};

/** How members are placed on a map. */
export const METHOD_TEXT: Readonly<Record<MapMethod, MessageDescriptor>> = {
  DOUBLE_CENTRED: msg`Подвійне центрування`,
  EM_IRT: msg`EM-IRT`,
};

/** What decided a roll call. */
export const OUTCOME_TEXT: Readonly<Record<OutcomeClass, MessageDescriptor>> = {
  ADOPTED: msg`Прийнято`,
  ADOPTED_BY_ONE: msg`Прийнято рівно потрібною кількістю`,
  LOST_BY_ABSENCE: msg`Програно відсутністю`,
  LOST_BY_SILENCE: msg`Програно мовчанням`,
  REJECTED: msg`Не прийнято`,
  UNKNOWN: msg`Правило невідоме`,
};

/** Which close votes are listed. */
export const OUTCOME_CHOICE_TEXT: Readonly<Record<OutcomeChoice, MessageDescriptor>> = {
  CLOSE: msg`Біля межі`,
  ADOPTED_BY_ONE: msg`Прийнято рівно потрібною кількістю`,
  LOST_BY_ABSENCE: msg`Програно відсутністю`,
  LOST_BY_SILENCE: msg`Програно мовчанням`,
};
