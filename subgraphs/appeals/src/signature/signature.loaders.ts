import { loadById } from '../batch.ts';
import type { SignatureService } from './signature.service.ts';

/** Loaders of signatures, for one operation. */
export function signatureLoaders(signatures: SignatureService) {
  return {
    documentSignatures: loadById(
      (ids) => signatures.find(ids),
      ({ documentId }) => documentId,
    ),
  };
}
