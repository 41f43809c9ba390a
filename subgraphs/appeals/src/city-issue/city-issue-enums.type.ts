import { registerEnumType } from 'type-graphql';

/** Where a report of a problem stands. */
export const CityIssueState = {
  NEW: 'NEW',
  ACCEPTED: 'ACCEPTED',
  IN_PROGRESS: 'IN_PROGRESS',
  RESOLVED: 'RESOLVED',
  NOT_RESOLVED: 'NOT_RESOLVED',
  CONFIRMED: 'CONFIRMED',
  REOPENED: 'REOPENED',
  DUPLICATE: 'DUPLICATE',
  NOT_RESPONSIBLE: 'NOT_RESPONSIBLE',
  HIDDEN: 'HIDDEN',
} as const;
export type CityIssueState = keyof typeof CityIssueState;

/** What can be done to a report. */
export const CityIssueCommand = {
  ACCEPT: 'ACCEPT',
  ASSIGN: 'ASSIGN',
  START: 'START',
  RESOLVE: 'RESOLVE',
  NOT_RESOLVE: 'NOT_RESOLVE',
  CONFIRM: 'CONFIRM',
  REOPEN: 'REOPEN',
  MARK_DUPLICATE: 'MARK_DUPLICATE',
  DECLINE: 'DECLINE',
  HIDE: 'HIDE',
  RESTORE: 'RESTORE',
  NOTE: 'NOTE',
  PROMOTE: 'PROMOTE',
} as const;
export type CityIssueCommand = keyof typeof CityIssueCommand;

/** What happened to a report. */
export const CityIssueEventType = {
  REPORTED: 'REPORTED',
  ACCEPTED: 'ACCEPTED',
  ASSIGNED: 'ASSIGNED',
  STARTED: 'STARTED',
  RESOLVED: 'RESOLVED',
  NOT_RESOLVED: 'NOT_RESOLVED',
  CONFIRMED: 'CONFIRMED',
  REOPENED: 'REOPENED',
  MARKED_DUPLICATE: 'MARKED_DUPLICATE',
  DECLINED: 'DECLINED',
  HIDDEN: 'HIDDEN',
  RESTORED: 'RESTORED',
  NOTED: 'NOTED',
  PROMOTED: 'PROMOTED',
  UNIT_SUCCEEDED: 'UNIT_SUCCEEDED',
} as const;
export type CityIssueEventType = keyof typeof CityIssueEventType;

/** How a report came. */
export const CityIssueChannel = {
  PHONE: 'PHONE',
  PERSONAL_RECEPTION: 'PERSONAL_RECEPTION',
  PROGRAM: 'PROGRAM',
} as const;
export type CityIssueChannel = keyof typeof CityIssueChannel;

registerEnumType(CityIssueState, {
  name: 'CityIssueState',
  description: "Where a report of the city's problem stands (стан повідомлення).",
  valuesConfig: {
    NEW: { description: 'Came, nobody has taken it yet (нове).' },
    ACCEPTED: { description: 'The council takes it up (прийнято).' },
    IN_PROGRESS: { description: 'It is being worked on (в роботі).' },
    RESOLVED: { description: 'The council says it is solved (вирішено).' },
    NOT_RESOLVED: { description: 'It could not be solved, for a reason (не вирішено).' },
    CONFIRMED: { description: 'The reporter agrees with how it ended (підтверджено).' },
    REOPENED: { description: 'The reporter does not agree (відкрито повторно).' },
    DUPLICATE: { description: 'The same problem as another report (дублікат).' },
    NOT_RESPONSIBLE: { description: "Somebody else's, not the council's, for a reason (не належить до повноважень)." },
    HIDDEN: { description: 'Shown to nobody but employees, for a reason (приховано).' },
  },
});

registerEnumType(CityIssueCommand, {
  name: 'CityIssueCommand',
  description: 'What can be done to a report now (дія з повідомленням).',
  valuesConfig: {
    ACCEPT: { description: 'Take it up; may name a unit (прийняти).' },
    ASSIGN: { description: 'Give it to a unit (передати підрозділу).' },
    START: { description: 'Begin the work (взяти в роботу).' },
    RESOLVE: { description: 'Say that it is solved (вирішено).' },
    NOT_RESOLVE: { description: 'Say why it cannot be solved (не вирішено).' },
    CONFIRM: { description: 'The reporter agrees (підтверджено заявником).' },
    REOPEN: { description: 'The reporter does not agree: why (відкрити повторно).' },
    MARK_DUPLICATE: { description: 'Join it to another report of the same problem (дублікат).' },
    DECLINE: { description: "Say whose it is, when not the council's (не належить до повноважень)." },
    HIDE: { description: 'Take it out of everybody’s sight: why (приховати).' },
    RESTORE: { description: 'Begin anew with a hidden one (повернути).' },
    NOTE: { description: 'Add a remark (додати примітку).' },
    PROMOTE: {
      description: 'Register it as an appeal of a citizen, by `promoteCityIssue` (зареєструвати як звернення).',
    },
  },
});

registerEnumType(CityIssueEventType, {
  name: 'CityIssueEventType',
  description: 'What happened to a report (подія повідомлення).',
  valuesConfig: {
    REPORTED: { description: 'It came (надійшло).' },
    ACCEPTED: { description: 'It was taken up (прийнято).' },
    ASSIGNED: { description: 'It was given to a unit (передано підрозділу).' },
    STARTED: { description: 'Work began (взято в роботу).' },
    RESOLVED: { description: 'It was solved (вирішено).' },
    NOT_RESOLVED: { description: 'It could not be solved (не вирішено).' },
    CONFIRMED: { description: 'The reporter agreed (підтверджено).' },
    REOPENED: { description: 'The reporter did not agree (відкрито повторно).' },
    MARKED_DUPLICATE: { description: 'It was joined to another (визнано дублікатом).' },
    DECLINED: { description: 'It is somebody else’s (не належить до повноважень).' },
    HIDDEN: { description: 'It was hidden (приховано).' },
    RESTORED: { description: 'It is shown again, anew (повернуто).' },
    NOTED: { description: 'A remark was added (додано примітку).' },
    PROMOTED: { description: 'It was registered as an appeal (зареєстровано як звернення).' },
    UNIT_SUCCEEDED: { description: 'It went to the successor of an abolished unit (передано правонаступнику).' },
  },
});

registerEnumType(CityIssueChannel, {
  name: 'CityIssueChannel',
  description: 'How a report came (спосіб надходження повідомлення).',
  valuesConfig: {
    PHONE: { description: 'By phone, the contact centre (телефоном, контакт-центр).' },
    PERSONAL_RECEPTION: { description: 'In person (особисто).' },
    PROGRAM: { description: 'Through a program by Open311 (через програму).' },
  },
});
