import { registerEnumType } from 'type-graphql';

/** What is known of the safety of a file. */
export const DocumentFileState = {
  QUARANTINED: 'QUARANTINED',
  CLEAN: 'CLEAN',
  RELEASED: 'RELEASED',
  INFECTED: 'INFECTED',
} as const;
export type DocumentFileState = keyof typeof DocumentFileState;

/** What can be done to a file. */
export const DocumentFileCommand = { READ: 'READ', RELEASE: 'RELEASE', REMOVE: 'REMOVE' } as const;
export type DocumentFileCommand = keyof typeof DocumentFileCommand;

registerEnumType(DocumentFileState, {
  name: 'DocumentFileState',
  description: 'What is known of the safety of a file (стан перевірки).',
  valuesConfig: {
    QUARANTINED: { description: 'No scanner looked at it yet; its contents are not given out (карантин).' },
    CLEAN: { description: 'A scanner looked and found nothing (перевірено).' },
    RELEASED: { description: 'No scanner looked; the registrar let it out (відкрито без перевірки).' },
    INFECTED: { description: 'A scanner found something; its contents are never given out (заражено).' },
  },
});

registerEnumType(DocumentFileCommand, {
  name: 'DocumentFileCommand',
  description: 'What can be done to a file now (дія з файлом).',
  valuesConfig: {
    READ: { description: 'Read its contents at `/files/{id}` (відкрити).' },
    RELEASE: { description: 'Let it out of quarantine unscanned (відкрити без перевірки).' },
    REMOVE: { description: 'Take it away (вилучити).' },
  },
});
