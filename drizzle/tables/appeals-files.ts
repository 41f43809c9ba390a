import { sql } from 'drizzle-orm';
import { bigint, check, index, text, uuid } from 'drizzle-orm/pg-core';
import { appealsSchema } from './appeals.ts';
import { document } from './appeals-documents.ts';
import { id, instant } from './columns.ts';

/** Files of documents (файли). The bytes lie outside the database, by their SHA-256. */
export const documentFile = appealsSchema.table(
  'document_file',
  {
    id: id(),
    documentId: uuid()
      .notNull()
      .references(() => document.id),
    name: text().notNull(),
    mediaType: text().notNull(),
    sizeBytes: bigint({ mode: 'number' }).notNull(),
    /** SHA-256 of what is kept, hexadecimal */
    sha256: text().notNull(),
    /** SHA-256 of what was sent; another one for photos, which lose what they tell of their maker */
    receivedSha256: text().notNull(),
    /** QUARANTINED: nobody looked yet; RELEASED: nobody looked, and the registrar answers for it */
    state: text({ enum: ['QUARANTINED', 'CLEAN', 'RELEASED', 'INFECTED'] }).notNull(),
    /** what the scanner found */
    threat: text(),
    scannedAt: instant(),
    addedAt: instant().notNull(),
    addedById: uuid().notNull(),
  },
  (table) => [
    index().on(table.documentId, table.addedAt, table.id),
    index().on(table.sha256),
    index('document_file_quarantined').on(table.addedAt).where(sql`${table.state} = 'QUARANTINED'`),
    check(
      'document_file_sha256',
      sql`${table.sha256} ~ '^[0-9a-f]{64}$' and ${table.receivedSha256} ~ '^[0-9a-f]{64}$'`,
    ),
    check('document_file_size', sql`${table.sizeBytes} > 0`),
    check('document_file_threat', sql`(${table.state} = 'INFECTED') = (${table.threat} is not null)`),
  ],
);
