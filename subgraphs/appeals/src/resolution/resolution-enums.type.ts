import { registerEnumType } from 'type-graphql';

/** Where a resolution stands. */
export const DocumentResolutionState = { IN_EXECUTION: 'IN_EXECUTION', DONE: 'DONE', CANCELLED: 'CANCELLED' } as const;
export type DocumentResolutionState = keyof typeof DocumentResolutionState;

/** Part of an executor in a resolution. */
export const DocumentAssignmentRole = { CHIEF: 'CHIEF', CO_EXECUTOR: 'CO_EXECUTOR' } as const;
export type DocumentAssignmentRole = keyof typeof DocumentAssignmentRole;

/** Where the part of one executor stands. */
export const DocumentAssignmentState = {
  ISSUED: 'ISSUED',
  REPORTED: 'REPORTED',
  RETURNED: 'RETURNED',
  DONE: 'DONE',
  CANCELLED: 'CANCELLED',
} as const;
export type DocumentAssignmentState = keyof typeof DocumentAssignmentState;

/** What can be done to a resolution. */
export const DocumentResolutionCommand = {
  EXTEND: 'EXTEND',
  PUT_ON_CONTROL: 'PUT_ON_CONTROL',
  REMOVE_FROM_CONTROL: 'REMOVE_FROM_CONTROL',
  CANCEL: 'CANCEL',
} as const;
export type DocumentResolutionCommand = keyof typeof DocumentResolutionCommand;

/** What can be done to an assignment. */
export const DocumentAssignmentCommand = {
  RESOLVE: 'RESOLVE',
  REPORT: 'REPORT',
  ACCEPT: 'ACCEPT',
  RETURN: 'RETURN',
} as const;
export type DocumentAssignmentCommand = keyof typeof DocumentAssignmentCommand;

registerEnumType(DocumentResolutionState, {
  name: 'DocumentResolutionState',
  description: 'Where a resolution stands (стан резолюції).',
  valuesConfig: {
    IN_EXECUTION: { description: 'Somebody works on it (на виконанні).' },
    DONE: { description: 'Its author accepted the report of the chief executor (виконано).' },
    CANCELLED: { description: 'Its author took it back (скасовано).' },
  },
});

registerEnumType(DocumentAssignmentRole, {
  name: 'DocumentAssignmentRole',
  description: 'Part of an executor in a resolution (роль виконавця).',
  valuesConfig: {
    CHIEF: { description: 'Gathers what the others did and reports to the author (головний виконавець).' },
    CO_EXECUTOR: { description: 'Reports to the chief executor (співвиконавець).' },
  },
});

registerEnumType(DocumentAssignmentState, {
  name: 'DocumentAssignmentState',
  description: 'Where the part of one executor stands (стан доручення).',
  valuesConfig: {
    ISSUED: { description: 'To be carried out (видано).' },
    REPORTED: { description: 'The executor reported; nobody accepted it yet (звіт подано).' },
    RETURNED: { description: 'The report was returned; to be reported anew (повернуто).' },
    DONE: { description: 'The report was accepted (виконано).' },
    CANCELLED: { description: 'The resolution was taken back (скасовано).' },
  },
});

registerEnumType(DocumentResolutionCommand, {
  name: 'DocumentResolutionCommand',
  description: 'What can be done to a resolution now (дія з резолюцією).',
  valuesConfig: {
    EXTEND: { description: 'Move its control day (продовжити строк).' },
    PUT_ON_CONTROL: { description: 'Put it on control (поставити на контроль).' },
    REMOVE_FROM_CONTROL: { description: 'Remove it from control (зняти з контролю).' },
    CANCEL: { description: 'Take it back (скасувати).' },
  },
});

registerEnumType(DocumentAssignmentCommand, {
  name: 'DocumentAssignmentCommand',
  description: 'What can be done to an assignment now (дія з дорученням).',
  valuesConfig: {
    RESOLVE: { description: 'Hand it further down by a resolution of its own (передоручити).' },
    REPORT: { description: 'Say what was done (подати звіт).' },
    ACCEPT: { description: 'Accept the report (прийняти звіт).' },
    RETURN: { description: 'Return the report (повернути звіт).' },
  },
});
