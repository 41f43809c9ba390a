import type { InputProblem } from '@hromada/shared/graphql';
import type { MessageAuthor, ServiceApplicationCommand } from './service-application.enums.type.ts';

/** Acceptance of an application. */
export interface SubmitCommand {
  readonly idempotencyKey: string;
  readonly serviceId: string;
  readonly personId?: string | null;
  readonly statedName?: string | null;
  readonly contact?: string | null;
  readonly note?: string | null;
}

/** A step with an application. */
export interface AdvanceCommand {
  readonly idempotencyKey: string;
  readonly applicationId: string;
  readonly expectedVersion?: number | null;
  readonly command: ServiceApplicationCommand;
  readonly reason?: string | null;
}

/** A message about an application. */
export interface MessageCommand {
  readonly idempotencyKey: string;
  readonly applicationId: string;
  readonly author: MessageAuthor;
  readonly text: string;
}

/** What became of a command: the application it touched, or what to correct and nothing written. */
export interface CommandOutcome {
  readonly applicationId: string | null;
  readonly problems: readonly InputProblem[];
}
