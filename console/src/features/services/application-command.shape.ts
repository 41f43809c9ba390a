import type { ServiceApplicationCommand } from '../../gql/graphql.ts';

/** Commands that cannot be given without a reason: the law wants it told to the applicant (2073-IX, art. 72). */
const WITH_REASON: readonly ServiceApplicationCommand[] = ['REQUEST_CORRECTION', 'APPROVE', 'REFUSE'];

/** True when a command must have a reason. */
export function needsReason(command: ServiceApplicationCommand): boolean {
  return WITH_REASON.includes(command);
}

/** The reason as it is sent; `undefined` when the command lacks one it needs. */
export function reasonFor(command: ServiceApplicationCommand, typed: string): string | null | undefined {
  const reason = typed.trim();
  if (reason !== '') return reason;
  return needsReason(command) ? undefined : null;
}
