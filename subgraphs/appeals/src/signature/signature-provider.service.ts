import type { Transaction } from '@hromada/drizzle/client';
import { isUuid } from '@hromada/shared/graphql';
import type { Fault, TextFaultCode } from '../fault.ts';
import type { DocumentFile } from '../file/file.type.ts';
import type { SignatureKind, SignatureVerification } from './signature-enums.type.ts';

/** Stable codes of why a signature is not taken. */
export type SignatureFaultCode =
  | TextFaultCode
  | 'VERSION_NOT_LAST'
  | 'HASH_DIFFERS'
  | 'FILE_MISSING'
  | 'FILE_UNKNOWN'
  | 'FILE_IS_NO_SIGNATURE'
  | 'FILE_INFECTED'
  | 'FILE_WITH_PAPER';

/** Media type of a detached signature, by the rules of files. */
const SIGNATURE_TYPE = 'application/pkcs7-signature';

/** What is to be signed, and what the signer brings. */
export interface SignatureOrder {
  readonly documentId: string;
  /** of the text of the version, by our own reckoning */
  readonly contentSha256: string;
  /** as the signer states it */
  readonly statedSha256: string;
  readonly fileId: string | null;
}

/** A signature as it is kept. */
export interface TakenSignature {
  readonly verification: SignatureVerification;
  readonly fileId: string | null;
  readonly fileSha256: string | null;
}

/** What a provider says: the signature, or why there is none. */
export type SignatureAnswer =
  | { readonly signature: TakenSignature; readonly faults: readonly [] }
  | { readonly signature: null; readonly faults: readonly Fault<SignatureFaultCode>[] };

/**
 * Whoever can tell that something was signed. One that verifies certificates (a service of the trust list, a remote
 * signature) is another implementation with another `verification`; nothing else changes.
 */
export interface SignatureProvider {
  readonly kind: SignatureKind;
  /** @param tx the transaction in which the signature is kept */
  take(order: SignatureOrder, tx: Transaction): Promise<SignatureAnswer>;
}

/** Files as a provider looks for them. */
export interface SignatureFiles {
  find(ids: readonly string[], tx: Transaction): Promise<DocumentFile[]>;
}

/** A detached signature that was uploaded beside the document; its hash is bound to the hash of the text, no more. */
export class DetachedFileProvider implements SignatureProvider {
  readonly kind = 'DETACHED_FILE';
  readonly #files: SignatureFiles;

  constructor(files: SignatureFiles) {
    this.#files = files;
  }

  async take({ documentId, contentSha256, statedSha256, fileId }: SignatureOrder, tx: Transaction) {
    if (statedSha256 !== contentSha256) return refused('contentSha256', 'HASH_DIFFERS');
    if (fileId === null) return refused('fileId', 'FILE_MISSING');
    const [file] = isUuid(fileId) ? await this.#files.find([fileId], tx) : [];
    if (!file || file.documentId !== documentId) return refused('fileId', 'FILE_UNKNOWN');
    if (file.mediaType !== SIGNATURE_TYPE) return refused('fileId', 'FILE_IS_NO_SIGNATURE');
    if (file.state === 'INFECTED') return refused('fileId', 'FILE_INFECTED');
    return taken({ verification: 'HASH_BOUND', fileId: file.id, fileSha256: file.sha256 });
  }
}

/** The head signed the paper original and says so. */
export class PaperProvider implements SignatureProvider {
  readonly kind = 'PAPER';

  async take({ contentSha256, statedSha256, fileId }: SignatureOrder) {
    if (statedSha256 !== contentSha256) return refused('contentSha256', 'HASH_DIFFERS');
    if (fileId !== null) return refused('fileId', 'FILE_WITH_PAPER');
    return taken({ verification: 'PAPER_NOTED', fileId: null, fileSha256: null });
  }
}

function taken(signature: TakenSignature): SignatureAnswer {
  return { signature, faults: [] };
}

function refused(field: string, code: SignatureFaultCode): SignatureAnswer {
  return { signature: null, faults: [{ field, code }] };
}
