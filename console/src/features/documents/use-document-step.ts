import { useState } from 'react';
import type { CommandFailure } from '../../apollo/command.ts';
import { randomId } from '../../lib/uuid.ts';
import type { DocumentOnCard } from './document-card.query.ts';
import type { DocumentOutcome } from './document-commands.ts';
import type { DocumentTarget } from './document-dialog.tsx';
import { useDocumentsJournal } from './documents-context.ts';

/** Commands of a document that ask for nothing more: sends one, tells the journal, and says what kept it from happening. */
export function useDocumentStep(document: DocumentOnCard, reload: () => void) {
  const journal = useDocumentsJournal();
  const [trouble, setTrouble] = useState<CommandFailure | null>(null);
  const run = async (send: (target: DocumentTarget) => Promise<DocumentOutcome>) => {
    setTrouble(null);
    const { id: documentId, version: expectedVersion } = document;
    const outcome = await send({ documentId, expectedVersion, idempotencyKey: randomId() });
    if (outcome.kind === 'done') {
      if (outcome.payload.document) journal.update(outcome.payload.document);
    } else setTrouble(outcome.kind === 'problems' ? { kind: 'failed', requestId: null } : outcome);
    reload();
  };
  return { trouble, run };
}
