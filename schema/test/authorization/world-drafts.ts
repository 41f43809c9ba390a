import { demoId } from '@hromada/shared/demo';
import type { Sql } from 'postgres';
import { STAFF } from './identities.ts';

const AT = '2026-03-02T08:00:00.000Z';

/** The draft of a document, on the way of its approval and signed, so that each of their fields has something to show. */
export async function fillDraft(sql: Sql, documentId: string): Promise<void> {
  const sha256 = 'a'.repeat(64);
  const [fileId, approvalId] = [demoId('document-file', 0), demoId('document-approval', 0)];
  await sql`insert into appeals.document_file ${sql({
    ...{ id: fileId, document_id: documentId, name: 'лист.p7s', media_type: 'application/pkcs7-signature' },
    ...{ size_bytes: 5, sha256, received_sha256: sha256, state: 'CLEAN', scanned_at: AT, added_at: AT },
    added_by_id: STAFF.head,
  })}`;
  await sql`insert into appeals.document_draft ${sql({
    ...{ document_id: documentId, author_id: STAFF.executor, created_at: AT, last_version: 1, signer_id: STAFF.head },
  })}`;
  await sql`insert into appeals.document_draft_version ${sql({
    ...{ id: demoId('document-draft-version', 0), document_id: documentId, number: 1, text: 'Текст', sha256 },
    ...{ author_id: STAFF.executor, at: AT },
  })}`;
  await sql`insert into appeals.document_approval ${sql({
    ...{ id: approvalId, document_id: documentId, draft_version: 1, state: 'RETURNED', signer_id: STAFF.head },
    ...{ sent_by_id: STAFF.executor, sent_at: AT, closed_at: AT, reason: 'не те' },
  })}`;
  await sql`insert into appeals.document_visa ${sql({
    ...{ id: demoId('document-visa', 0), approval_id: approvalId, document_id: documentId, step: 1, position: 0 },
    ...{ approver_id: STAFF.colleague, decision: 'APPROVED_WITH_REMARKS', remark: 'Строк', decided_at: AT },
    decided_by_id: STAFF.colleague,
  })}`;
  await sql`insert into appeals.document_signature ${sql({
    ...{ document_id: documentId, draft_version: 1, kind: 'DETACHED_FILE', verification: 'HASH_BOUND' },
    ...{ signer_id: STAFF.head, signed_by_id: STAFF.head, signed_at: AT, content_sha256: sha256 },
    ...{ file_id: fileId, file_sha256: sha256 },
  })}`;
}
