import type { DocumentState } from '../document/document-enums.type.ts';
import type { DocumentFileCommand, DocumentFileState } from './file-enums.type.ts';

/** What decides what may be done to a file. */
export interface FileStanding {
  readonly state: DocumentFileState;
  readonly addedById: string;
}

/** Who asks, as far as files must know. */
export interface FileActor {
  readonly kind: string;
  readonly subject: string | null;
  readonly roles: readonly string[];
}

/** Files that one document may have. */
export const FILES_MAX = 50;
/** Who works on documents with files; each on those they see. */
export const FILE_ROLES = ['registrar', 'head', 'executor'] as const;
const CLOSED: readonly DocumentState[] = ['FILED', 'VOIDED', 'DISCARDED'];

/** Whether the viewer may add a file to a document that they see. */
export function mayAddFile(document: { readonly state: DocumentState }, { kind, roles }: FileActor): boolean {
  return kind === 'employee' && !CLOSED.includes(document.state) && FILE_ROLES.some((role) => roles.includes(role));
}

/**
 * What the viewer may do to a file of a document that they see, in the order of the enum. The registrar lets a file out
 * that no scanner looked at; nobody lets one out in which a scanner found something.
 */
export function fileCommands(
  file: FileStanding,
  document: { readonly state: DocumentState },
  { kind, subject, roles }: FileActor,
): DocumentFileCommand[] {
  if (kind !== 'employee') return [];
  const isRegistrar = roles.includes('registrar');
  const commands: DocumentFileCommand[] = [];
  if (isReadable(file.state)) commands.push('READ');
  if (file.state === 'QUARANTINED' && isRegistrar) commands.push('RELEASE');
  if (!CLOSED.includes(document.state) && (isRegistrar || file.addedById === subject)) commands.push('REMOVE');
  return commands;
}

/** Whether the bytes may leave. */
export function isReadable(state: DocumentFileState): boolean {
  return state === 'CLEAN' || state === 'RELEASED';
}
