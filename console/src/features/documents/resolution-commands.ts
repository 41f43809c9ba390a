import { useMutation } from '@apollo/client/react';
import { runCommand } from '../../apollo/command.ts';
import { graphql } from '../../gql/gql.ts';
import type { ResolveDocumentInput } from '../../gql/graphql.ts';
import type { DocumentOutcome } from './document-commands.ts';
import type { DocumentTarget } from './document-dialog.tsx';
import type { ResolutionStep, StepValues } from './resolution.shape.ts';

const RESOLVE = graphql(`
  mutation ResolveDocument($input: ResolveDocumentInput!) {
    resolveDocument(input: $input) { ...DocumentCommands_payload @unmask }
  }
`);
const REPORT = graphql(`
  mutation ReportAssignment($input: ReportAssignmentInput!) {
    reportAssignment(input: $input) { ...DocumentCommands_payload @unmask }
  }
`);
const ACCEPT = graphql(`
  mutation AcceptReport($input: AcceptReportInput!) {
    acceptReport(input: $input) { ...DocumentCommands_payload @unmask }
  }
`);
const RETURN = graphql(`
  mutation ReturnReport($input: ReturnReportInput!) {
    returnReport(input: $input) { ...DocumentCommands_payload @unmask }
  }
`);
const EXTEND = graphql(`
  mutation ExtendResolution($input: ExtendResolutionInput!) {
    extendResolution(input: $input) { ...DocumentCommands_payload @unmask }
  }
`);
const PUT = graphql(`
  mutation PutResolutionOnControl($input: PutResolutionOnControlInput!) {
    putResolutionOnControl(input: $input) { ...DocumentCommands_payload @unmask }
  }
`);
const REMOVE = graphql(`
  mutation RemoveResolutionFromControl($input: EndResolutionInput!) {
    removeResolutionFromControl(input: $input) { ...DocumentCommands_payload @unmask }
  }
`);
const CANCEL = graphql(`
  mutation CancelResolution($input: EndResolutionInput!) {
    cancelResolution(input: $input) { ...DocumentCommands_payload @unmask }
  }
`);

/** Writes resolutions. */
export function useResolve() {
  const [resolve] = useMutation(RESOLVE);
  return (input: ResolveDocumentInput): Promise<DocumentOutcome> =>
    runCommand(async () => (await resolve({ variables: { input } })).data?.resolveDocument);
}

/** Takes a step with a resolution or an assignment; `id` is of the one that the step is about. */
export function useResolutionStep(): (
  step: ResolutionStep,
  id: string,
  target: DocumentTarget,
  values: StepValues,
) => Promise<DocumentOutcome> {
  const [report] = useMutation(REPORT);
  const [accept] = useMutation(ACCEPT);
  const [giveBack] = useMutation(RETURN);
  const [extend] = useMutation(EXTEND);
  const [put] = useMutation(PUT);
  const [remove] = useMutation(REMOVE);
  const [cancel] = useMutation(CANCEL);
  return (step, id, target, { text, dueOn }) => {
    const reason = text.trim();
    const ofAssignment = { ...target, assignmentId: id };
    const ofResolution = { ...target, resolutionId: id };
    return runCommand(async () => {
      switch (step) {
        case 'REPORT':
          return (await report({ variables: { input: { ...ofAssignment, report: reason } } })).data?.reportAssignment;
        case 'ACCEPT':
          return (await accept({ variables: { input: ofAssignment } })).data?.acceptReport;
        case 'RETURN':
          return (await giveBack({ variables: { input: { ...ofAssignment, reason } } })).data?.returnReport;
        case 'EXTEND':
          return (await extend({ variables: { input: { ...ofResolution, dueOn, reason } } })).data?.extendResolution;
        case 'PUT_ON_CONTROL': {
          const input = { ...ofResolution, dueOn: dueOn || null };
          return (await put({ variables: { input } })).data?.putResolutionOnControl;
        }
        case 'REMOVE_FROM_CONTROL': {
          const input = { ...ofResolution, reason };
          return (await remove({ variables: { input } })).data?.removeResolutionFromControl;
        }
        case 'CANCEL':
          return (await cancel({ variables: { input: { ...ofResolution, reason } } })).data?.cancelResolution;
      }
    });
  };
}
