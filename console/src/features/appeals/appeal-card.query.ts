import { graphql } from '../../gql/gql.ts';
import type { AppealCardQuery } from '../../gql/graphql.ts';

/** Everything the card of one appeal shows. */
export const APPEAL_CARD = graphql(`
  query AppealCard($id: ID!) {
    appeal(id: $id) {
      id version number state procedure kind channel subject text receivedOn registeredAt dueOn daysLeft isOverdue controlOn
      availableCommands
      journal { id title }
      registeredBy { id name }
      unit { id name }
      executor { id name position }
      deputy { id name }
      applicant { personId statedName statedAddress contact person { id fullName birthDate address { id text } } }
      deadline { dueOn dueAt ruleCode basis startsOn nominalOn explanation { day lastDay days kind ordinal note article } }
      otherDeadlines { dueOn ruleCode basis }
      termChanges { oldDueOn newDueOn basis at }
      resolution { text controlOn issuedAt author { id name } executor { id name } unit { id name } }
      answer { text outcome answeredAt author { id name } }
      timeline(first: 100) {
        edges { node { id type at note fromState toState actor { id name position } onBehalfOf { id name } } }
      }
    }
  }
`);

/** An appeal as its card shows it. */
export type AppealOnCard = NonNullable<AppealCardQuery['appeal']>;
