import { graphql } from '../../gql/gql.ts';
import type { NoticesPageQuery } from '../../gql/graphql.ts';

/** To whom terms are told, in which words, and what could not be sent. */
export const NOTICES_PAGE = graphql(`
  query NoticesPage {
    escalationSteps { id audience offsetDays repeatDays validFrom validTo }
    notificationTemplates { event audience channel language version subject body words }
    quietHours { validFrom fromMinute toMinute }
    deadNotifications(first: 50) { edges { node { id event channel attempts lastFault createdAt employee { id name } } } }
  }
`);

/** A step as the page shows it. */
export type StepOnPage = NoticesPageQuery['escalationSteps'][number];

/** Words as the page shows them. */
export type TemplateOnPage = NoticesPageQuery['notificationTemplates'][number];

/** A message that could not be sent, as the page shows it. */
export type DeadOnPage = NoticesPageQuery['deadNotifications']['edges'][number]['node'];
