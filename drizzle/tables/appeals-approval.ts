import { sql } from 'drizzle-orm';
import { check, foreignKey, index, integer, text, unique, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { appealsSchema, employee } from './appeals.ts';
import { document } from './appeals-documents.ts';
import { documentFile } from './appeals-files.ts';
import { id, instant } from './columns.ts';

/** What a document was written from (проєкт): it stays beside the document once that is signed. */
export const documentDraft = appealsSchema.table(
  'document_draft',
  {
    documentId: uuid()
      .primaryKey()
      .references(() => document.id),
    authorId: uuid()
      .notNull()
      .references(() => employee.id),
    createdAt: instant().notNull(),
    /** number of the newest version of the text */
    lastVersion: integer().notNull(),
    /** the head it was last sent to for a signature; null: it was never sent */
    signerId: uuid().references(() => employee.id),
  },
  (table) => [
    index().on(table.authorId, table.createdAt, table.documentId),
    index().on(table.signerId, table.createdAt, table.documentId),
    check('document_draft_version_positive', sql`${table.lastVersion} > 0`),
  ],
);

/** Texts of a draft, each as it was saved; rows are only added. */
export const documentDraftVersion = appealsSchema.table(
  'document_draft_version',
  {
    id: id(),
    documentId: uuid()
      .notNull()
      .references(() => documentDraft.documentId),
    number: integer().notNull(),
    text: text().notNull(),
    /** SHA-256 of the text in UTF-8, hexadecimal: what a signature is bound to */
    sha256: text().notNull(),
    authorId: uuid()
      .notNull()
      .references(() => employee.id),
    at: instant().notNull(),
  },
  (table) => [
    unique('document_draft_version_number').on(table.documentId, table.number),
    check('document_draft_version_sha256', sql`${table.sha256} ~ '^[0-9a-f]{64}$'`),
  ],
);

/** One sending of a draft for approval (погодження), of one version of it. */
export const documentApproval = appealsSchema.table(
  'document_approval',
  {
    id: id(),
    documentId: uuid()
      .notNull()
      .references(() => documentDraft.documentId),
    draftVersion: integer().notNull(),
    state: text({ enum: ['OPEN', 'APPROVED', 'REJECTED', 'WITHDRAWN', 'RETURNED', 'SIGNED'] }).notNull(),
    signerId: uuid()
      .notNull()
      .references(() => employee.id),
    sentById: uuid()
      .notNull()
      .references(() => employee.id),
    sentAt: instant().notNull(),
    /** when it ended; null while it goes on or waits for the signature */
    closedAt: instant(),
    /** why it was withdrawn or returned */
    reason: text(),
  },
  (table) => [
    foreignKey({
      name: 'document_approval_of_version',
      columns: [table.documentId, table.draftVersion],
      foreignColumns: [documentDraftVersion.documentId, documentDraftVersion.number],
    }),
    index().on(table.documentId, table.sentAt, table.id),
    uniqueIndex('document_approval_one_alive').on(table.documentId).where(sql`${table.state} in ('OPEN', 'APPROVED')`),
    check('document_approval_closed', sql`(${table.state} in ('OPEN', 'APPROVED')) = (${table.closedAt} is null)`),
  ],
);

/** What one approver says of a draft (віза). Those of one step decide at once, steps follow one another. */
export const documentVisa = appealsSchema.table(
  'document_visa',
  {
    id: id(),
    approvalId: uuid()
      .notNull()
      .references(() => documentApproval.id),
    documentId: uuid()
      .notNull()
      .references(() => documentDraft.documentId),
    step: integer().notNull(),
    position: integer().notNull(),
    approverId: uuid()
      .notNull()
      .references(() => employee.id),
    decision: text({ enum: ['APPROVED', 'APPROVED_WITH_REMARKS', 'REJECTED'] }),
    remark: text(),
    /** the approver, or who stood in for them */
    decidedById: uuid().references(() => employee.id),
    decidedAt: instant(),
  },
  (table) => [
    unique().on(table.approvalId, table.approverId),
    index().on(table.documentId),
    index('document_visa_awaited').on(table.approverId).where(sql`${table.decision} is null`),
    check(
      'document_visa_decided',
      sql`num_nonnulls(${table.decision}, ${table.decidedById}, ${table.decidedAt}) in (0, 3)`,
    ),
    check(
      'document_visa_remark',
      sql`(${table.decision} in ('APPROVED_WITH_REMARKS', 'REJECTED')) is not true or ${table.remark} is not null`,
    ),
  ],
);

/** The signature of a document (підпис); rows are only added. */
export const documentSignature = appealsSchema.table(
  'document_signature',
  {
    documentId: uuid()
      .primaryKey()
      .references(() => documentDraft.documentId),
    draftVersion: integer().notNull(),
    kind: text({ enum: ['DETACHED_FILE', 'PAPER'] }).notNull(),
    /** what was looked at before it was taken; the certificate never was */
    verification: text({ enum: ['HASH_BOUND', 'PAPER_NOTED'] }).notNull(),
    signerId: uuid()
      .notNull()
      .references(() => employee.id),
    /** the signer, or who acts as the head in their place */
    signedById: uuid()
      .notNull()
      .references(() => employee.id),
    signedAt: instant().notNull(),
    /** SHA-256 of the text that was signed, hexadecimal */
    contentSha256: text().notNull(),
    /** the detached signature among the files of the document; null: it is on paper */
    fileId: uuid().references(() => documentFile.id),
    /** SHA-256 of that file, hexadecimal */
    fileSha256: text(),
  },
  (table) => [
    foreignKey({
      name: 'document_signature_of_version',
      columns: [table.documentId, table.draftVersion],
      foreignColumns: [documentDraftVersion.documentId, documentDraftVersion.number],
    }),
    index().on(table.fileId),
    check(
      'document_signature_whole',
      sql`(${table.kind} = 'DETACHED_FILE') = (${table.fileId} is not null) and (${table.kind} = 'DETACHED_FILE') = (${table.fileSha256} is not null) and (${table.kind} = 'PAPER') = (${table.verification} = 'PAPER_NOTED')`,
    ),
  ],
);
