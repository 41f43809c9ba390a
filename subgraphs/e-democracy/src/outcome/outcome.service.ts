// biome-ignore lint/performance/noBarrelFile: the door by which other slices judge outcomes
export {
  couldSave,
  factionVotes,
  isAdopted,
  isFactionPivotal,
  type Outcome,
  type OutcomeClass,
  outcomeOf,
  savingVotes,
} from './event-outcome.ts';
