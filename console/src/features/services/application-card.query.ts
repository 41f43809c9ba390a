import { graphql } from '../../gql/gql.ts';
import type { ApplicationCardQuery } from '../../gql/graphql.ts';

/** An application as its card shows it. */
export type ApplicationOnCard = NonNullable<ApplicationCardQuery['serviceApplication']>;

/** Everything the card of one application shows. */
export const APPLICATION_CARD = graphql(`
  query ApplicationCard($id: ID!) {
    serviceApplication(id: $id) {
      id version number state dueOn isOverdue submittedAt note availableCommands
      deadline { dueOn dueAt ruleCode basis startsOn nominalOn explanation { day lastDay days kind ordinal note article } }
      termChanges { oldDueOn newDueOn basis at }
      service { id name code }
      card { ...InformationCard_card @unmask }
      applicant { personId statedName contact person { id fullName birthDate address { id text } } }
      executor { id name position }
      decision { approved reason decidedAt }
      messages(first: 200) {
        edges { node { id author authorName text sentAt } }
        pageInfo { hasNextPage endCursor }
      }
      history(first: 200) {
        edges { node { id type at note fromState toState actor { id name position } } }
        pageInfo { hasNextPage endCursor }
      }
    }
  }
`);
