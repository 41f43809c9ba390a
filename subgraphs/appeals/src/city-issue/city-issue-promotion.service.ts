import { kyivDay } from '@hromada/shared/clock';
import { isUuid } from '@hromada/shared/graphql';
import type { Viewer } from '@hromada/shared/viewer';
import type { RegisterAppealInput } from '../appeal/appeal.inputs.ts';
import type { AppealRegistrationService, Registered } from '../appeal/appeal-registration.service.ts';
import { CityIssueNotFoundError } from './city-issue.errors.ts';
import type { PromoteCityIssueInput } from './city-issue.inputs.ts';
import type { CityIssueService } from './city-issue.service.ts';
import type { CityIssue } from './city-issue.type.ts';

/** Appeals of citizens made of reports. */
export class CityIssuePromotionService {
  readonly #issues: CityIssueService;
  readonly #registrations: AppealRegistrationService;

  constructor({ issues, registrations }: { issues: CityIssueService; registrations: AppealRegistrationService }) {
    this.#issues = issues;
    this.#registrations = registrations;
  }

  /**
   * Registers a report as an appeal with its statutory term, and ties the two in one transaction: what is told by phone
   * to a contact centre is an oral appeal (393/96-ВР, art. 5).
   * @returns the appeal, or the faults of the input; faults leave the key free for the corrected input
   * @throws {CityIssueNotFoundError}; {@link CityIssueStateConflictError} ended or promoted already;
   *   {@link ForbiddenError}; {@link IdempotencyMismatchError}
   */
  async promote(input: PromoteCityIssueInput, viewer: Viewer): Promise<Registered> {
    const { issueId } = input;
    const [issue] = isUuid(issueId) ? await this.#issues.find([issueId]) : [];
    if (!issue) throw new CityIssueNotFoundError(issueId);
    return this.#registrations.register(registrationOf(input, issue), viewer, {
      operation: `promoteCityIssue ${issue.id}`,
      // judged under the lock, so that a repeat of the key is answered as before
      write: (tx, registered) => this.#issues.promoteIn(tx, { issueId: issue.id, ...registered }, viewer),
    });
  }
}

/** The same for every repeat of a key: what it is made of never changes in a report. */
function registrationOf(input: PromoteCityIssueInput, issue: CityIssue): RegisterAppealInput {
  const channels = { PHONE: 'PHONE', PERSONAL_RECEPTION: 'PERSONAL_RECEPTION', PROGRAM: 'WEB' } as const;
  const isResident = (input.personId ?? '') !== '';
  return {
    idempotencyKey: input.idempotencyKey,
    ...{ procedure: 'CITIZEN_APPEAL', kind: input.kind, requiresStudy: input.requiresStudy, isUrgent: false },
    ...{ subject: input.subject, text: [issue.description, issue.place].filter(Boolean).join('\n') },
    ...{ channel: channels[issue.channel], receivedOn: kyivDay(issue.reportedAt) },
    personId: input.personId ?? null,
    statedName: input.statedName ?? (isResident ? null : issue.reporterName),
    statedAddress: input.statedAddress ?? null,
    contact: issue.reporterContact,
    unitId: issue.unitId,
  };
}
