import DataLoader from 'dataloader';
import type { FileService } from './file.service.ts';
import type { DocumentFile } from './file.type.ts';

/** Loaders of files, for one operation. */
export function fileLoaders(files: FileService) {
  return {
    documentFiles: new DataLoader<string, DocumentFile[]>(async (documentIds) => {
      const rows = await files.list(documentIds);
      return documentIds.map((id) => rows.filter(({ documentId }) => documentId === id));
    }),
  };
}
