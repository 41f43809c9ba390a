import type { Language } from '../../lib/days.ts';

/** The council takes no larger file, bytes. */
const FILE_BYTES_MAX = 25 * 1024 * 1024;

/** How a file's way to the council ended. */
export type UploadOutcome =
  | { readonly kind: 'done' }
  /** what is wrong with the file, in words for whoever sent it */
  | { readonly kind: 'refused'; readonly message: string }
  /** it was not sent: the council takes no file of this size */
  | { readonly kind: 'too-large' }
  | { readonly kind: 'failed' };

/** A file on its way. */
export interface Upload {
  readonly documentId: string;
  readonly file: File;
  /** sent again with the same key nothing happens twice */
  readonly key: string;
  /** in which a refusal is worded */
  readonly language: Language;
  /** @param share of the file that has left, 0 to 1 */
  readonly onProgress: (share: number) => void;
}

/** Sends a file to a document. Only XMLHttpRequest tells how much of a body has left. */
export function uploadFile({ documentId, file, key, language, onProgress }: Upload): Promise<UploadOutcome> {
  if (file.size > FILE_BYTES_MAX) return Promise.resolve({ kind: 'too-large' });
  const query = new URLSearchParams({ documentId, name: file.name, key });
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open('POST', `/files?${query}`);
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.setRequestHeader('accept-language', language);
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onerror = () => resolve({ kind: 'failed' });
    request.onabort = () => resolve({ kind: 'failed' });
    request.onload = () => resolve(outcomeOf(request.status, request.responseText));
    request.send(file);
  });
}

/** Reads the answer; a refusal that says nothing readable is a failure. */
export function outcomeOf(status: number, text: string): UploadOutcome {
  if (status === 201) return { kind: 'done' };
  const isAboutFile = status === 413 || status === 422;
  const message = isAboutFile ? messageIn(text) : null;
  return message === null ? { kind: 'failed' } : { kind: 'refused', message };
}

function messageIn(text: string): string | null {
  try {
    const { error } = JSON.parse(text) as { error?: { message?: unknown } };
    return typeof error?.message === 'string' ? error.message : null;
  } catch {
    return null;
  }
}
