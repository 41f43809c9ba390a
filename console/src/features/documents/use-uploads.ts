import { useLingui } from '@lingui/react/macro';
import { useCallback, useState } from 'react';
import { languageOf } from '../../lib/days.ts';
import { randomId } from '../../lib/uuid.ts';
import { type UploadOutcome, uploadFile } from './upload-file.ts';

/** A file on its way, or one that did not arrive. */
export interface UploadShown {
  readonly key: string;
  readonly name: string;
  /** 0 to 1 */
  readonly share: number;
  /** null while it is under way */
  readonly outcome: Exclude<UploadOutcome, { kind: 'done' }> | null;
}

/** Sends files to a document one after another, and shows how far each has come until it is there. */
export function useUploads(documentId: string, onDone: () => void) {
  const { i18n } = useLingui();
  const language = languageOf(i18n.locale);
  const [uploads, setUploads] = useState<readonly UploadShown[]>([]);
  const change = useCallback((key: string, changes: Partial<UploadShown>) => {
    setUploads((shown) => shown.map((one) => (one.key === key ? { ...one, ...changes } : one)));
  }, []);
  const forget = useCallback((key: string) => setUploads((shown) => shown.filter((one) => one.key !== key)), []);
  const send = useCallback(
    async (files: readonly File[]) => {
      const waiting = files.map((file) => ({ file, key: randomId() }));
      const fresh = waiting.map(({ file, key }): UploadShown => ({ key, name: file.name, share: 0, outcome: null }));
      setUploads((shown) => [...shown.filter(({ outcome }) => outcome === null), ...fresh]);
      for (const { file, key } of waiting) {
        const onProgress = (share: number) => change(key, { share });
        const outcome = await uploadFile({ documentId, file, key, language, onProgress });
        if (outcome.kind !== 'done') {
          change(key, { outcome });
          continue;
        }
        forget(key);
        onDone();
      }
    },
    [documentId, language, onDone, change, forget],
  );
  return { uploads, send, forget };
}
