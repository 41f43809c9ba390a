import type { RowViewer } from '@hromada/drizzle/with-viewer';
import DataLoader from 'dataloader';
import type { IdentityDocumentRow, IdentityRepository, TaxNumberRow } from './identity.repository.ts';

const DOCUMENTS_MAX = 20;

/** Documents and tax numbers by person, as the viewer may see the rows; one transaction a batch. */
export function identityLoaders(repository: IdentityRepository, viewer: RowViewer) {
  return {
    documentsOfPerson: new DataLoader<string, IdentityDocumentRow[]>(async (personIds) => {
      const documents = new Map<string, IdentityDocumentRow[]>(personIds.map((id) => [id, []]));
      for (const row of await repository.listDocuments(viewer, personIds, DOCUMENTS_MAX))
        documents.get(row.personId)?.push(row);
      return personIds.map((id) => documents.get(id) ?? []);
    }),
    taxNumberOfPerson: new DataLoader<string, TaxNumberRow | null>(async (personIds) => {
      const rows = new Map((await repository.listTaxNumbers(viewer, personIds)).map((row) => [row.personId, row]));
      return personIds.map((id) => rows.get(id) ?? null);
    }),
  };
}
