import { graphql } from '../../gql/gql.ts';
import type { DocumentCardQuery } from '../../gql/graphql.ts';

/** Everything the card of one document shows. */
export const DOCUMENT_CARD = graphql(`
  query DocumentCard($id: ID!) {
    document(id: $id) {
      id version number state direction typeName summary language pages attachmentPages theirNumber theirDate
      receivedOn registeredAt isRestricted voidReason year
      availableCommands
      journal { id title }
      correspondent { id name kind address email registrationCode }
      registeredBy { id name }
      unit { id name }
      employee { id name position }
      caseFile { id code title year }
      isOnControl controlDueOn
      resolutions {
        id text state at dueOn isOverdue parentAssignmentId availableCommands
        author { id name }
        controller { id name }
        assignments {
          id role state report remark availableCommands
          employee { id name }
          unit { id name }
        }
      }
      draft {
        createdAt lastVersion availableCommands
        author { id name }
        signer { id name }
        versions { id number at text author { id name } }
        approvals {
          id state draftVersion sentAt reason
          signer { id name }
          sentBy { id name }
          visas { id step decision remark isAwaited mayDecide approver { id name } decidedBy { id name } }
        }
      }
      signature { kind verification signedAt signer { id name } signedBy { id name } file { id name } }
      canAddFile
      files {
        id name mediaType sizeBytes state threat addedAt availableCommands
        addedBy { id name }
      }
      links {
        id kind
        document { id number summary }
        toDocument { id number summary }
        toAppeal { id number subject }
      }
      history(first: 100) { edges { node { id type at note actor { id name } } } }
    }
  }
`);

/** A document as its card shows it. */
export type DocumentOnCard = NonNullable<DocumentCardQuery['document']>;
