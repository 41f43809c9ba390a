import { registerEnumType } from 'type-graphql';

/** Where an application stands. */
export const ServiceApplicationState = {
  REGISTERED: 'REGISTERED',
  NEEDS_CORRECTION: 'NEEDS_CORRECTION',
  IN_PROCESSING: 'IN_PROCESSING',
  APPROVED: 'APPROVED',
  REFUSED: 'REFUSED',
  ISSUED: 'ISSUED',
  WITHDRAWN: 'WITHDRAWN',
} as const;
/** @see ServiceApplicationState */
export type ServiceApplicationState = keyof typeof ServiceApplicationState;

registerEnumType(ServiceApplicationState, {
  name: 'ServiceApplicationState',
  description: 'Where an application for a service stands (стан заяви).',
  valuesConfig: {
    REGISTERED: { description: 'Accepted and numbered; nobody works on it yet (зареєстровано).' },
    NEEDS_CORRECTION: {
      description: 'The applicant must correct something; the term stands still (залишено без руху).',
    },
    IN_PROCESSING: { description: 'The executor works on it (опрацьовується).' },
    APPROVED: { description: 'Decided for the applicant; the result waits to be handed out (рішення позитивне).' },
    REFUSED: { description: 'Decided against the applicant, with reasons (відмовлено).' },
    ISSUED: { description: 'The applicant has the result (результат видано).' },
    WITHDRAWN: { description: 'The applicant took it back before the decision (відкликано заявником).' },
  },
});

/** What staff can do with an application. */
export const ServiceApplicationCommand = {
  REQUEST_CORRECTION: 'REQUEST_CORRECTION',
  RESUME: 'RESUME',
  START_PROCESSING: 'START_PROCESSING',
  APPROVE: 'APPROVE',
  REFUSE: 'REFUSE',
  ISSUE: 'ISSUE',
  WITHDRAW: 'WITHDRAW',
} as const;
/** @see ServiceApplicationCommand */
export type ServiceApplicationCommand = keyof typeof ServiceApplicationCommand;

registerEnumType(ServiceApplicationCommand, {
  name: 'ServiceApplicationCommand',
  description: 'A step staff can take with an application (дія із заявою).',
  valuesConfig: {
    REQUEST_CORRECTION: {
      description: 'Ask the applicant to correct something; needs a reason; stops the clock (залишити без руху).',
    },
    RESUME: { description: 'The applicant corrected it: the clock runs on (поновити розгляд).' },
    START_PROCESSING: { description: 'Take it to work; the viewer becomes the executor (взяти в роботу).' },
    APPROVE: { description: 'Decide for the applicant; needs a reason (надати послугу).' },
    REFUSE: { description: 'Decide against the applicant; needs a reason (відмовити).' },
    ISSUE: { description: 'Hand the result out (видати результат).' },
    WITHDRAW: { description: 'The applicant takes it back (відкликати заяву).' },
  },
});

/** What happened to an application. */
export const ServiceApplicationEventType = {
  SUBMITTED: 'SUBMITTED',
  CORRECTION_REQUESTED: 'CORRECTION_REQUESTED',
  RESUMED: 'RESUMED',
  PROCESSING_STARTED: 'PROCESSING_STARTED',
  APPROVED: 'APPROVED',
  REFUSED: 'REFUSED',
  ISSUED: 'ISSUED',
  WITHDRAWN: 'WITHDRAWN',
  TERM_CHANGED: 'TERM_CHANGED',
  MESSAGE_SENT: 'MESSAGE_SENT',
} as const;
/** @see ServiceApplicationEventType */
export type ServiceApplicationEventType = keyof typeof ServiceApplicationEventType;

registerEnumType(ServiceApplicationEventType, {
  name: 'ServiceApplicationEventType',
  description: 'What happened to an application (подія у справі).',
  valuesConfig: {
    SUBMITTED: { description: 'It was accepted and numbered (подано й зареєстровано).' },
    CORRECTION_REQUESTED: { description: 'The applicant was asked to correct something (залишено без руху).' },
    RESUMED: { description: 'It was corrected and goes on (розгляд поновлено).' },
    PROCESSING_STARTED: { description: 'An executor took it to work (взято в роботу).' },
    APPROVED: { description: 'It was decided for the applicant (рішення позитивне).' },
    REFUSED: { description: 'It was decided against the applicant (відмовлено).' },
    ISSUED: { description: 'The result was handed out (результат видано).' },
    WITHDRAWN: { description: 'The applicant took it back (відкликано заявником).' },
    TERM_CHANGED: {
      description: 'Its term was reckoned anew after the calendar or the law changed (строк перераховано).',
    },
    MESSAGE_SENT: {
      description:
        'A message was written; told to subscribers, kept among the messages and not in the history (надіслано повідомлення).',
    },
  },
});

/** Who wrote a message. */
export const MessageAuthor = { STAFF: 'STAFF', APPLICANT: 'APPLICANT' } as const;
/** @see MessageAuthor */
export type MessageAuthor = keyof typeof MessageAuthor;

registerEnumType(MessageAuthor, {
  name: 'MessageAuthor',
  description: 'Who wrote a message (автор повідомлення).',
  valuesConfig: {
    STAFF: { description: 'An employee of the council (посадова особа).' },
    APPLICANT: { description: 'The applicant, in words an employee wrote down (заявник).' },
  },
});
