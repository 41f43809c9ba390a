import * as z from 'zod/mini';
import type {
  DocumentAssignmentCommand,
  DocumentResolutionCommand,
  ResolutionExecutorInput,
} from '../../gql/graphql.ts';
import { isIsoDay } from '../../lib/days.ts';

const orderShape = z.object({
  text: z.string(),
  /** `employee:<id>` or `unit:<id>`; the first is the chief */
  executors: z.array(z.string()),
  dueOn: z.string(),
  isOnControl: z.boolean(),
});

/** What is filled in for a resolution. */
export type ResolutionValues = z.infer<typeof orderShape>;

/** Words for what is wrong, in the language shown. */
export interface ResolutionTexts {
  readonly writeText: string;
  readonly chooseExecutors: string;
}

/** An empty resolution: most are put on control. */
export const EMPTY_RESOLUTION: ResolutionValues = { text: '', executors: [], dueOn: '', isOnControl: true };

/** True for values of this form, e.g. read from a draft. */
export function isResolution(raw: unknown): raw is ResolutionValues {
  return orderShape.safeParse(raw).success;
}

/** What a resolution cannot do without. */
export function resolutionShape({ writeText, chooseExecutors }: ResolutionTexts) {
  return orderShape.check(
    z.refine(({ text }) => text.trim().length >= 3, { path: ['text'], message: writeText }),
    z.refine(({ executors }) => executors.length > 0, { path: ['executors'], message: chooseExecutors }),
  );
}

/** Executors as the graph takes them: the first named is the chief (CMU 55 of 2018). */
export function executorsOf(chosen: readonly string[]): ResolutionExecutorInput[] {
  return chosen.map((one, index) => {
    const [kind, id] = one.split(':');
    return { ...(kind === 'unit' ? { unitId: id } : { employeeId: id }), isChief: index === 0 };
  });
}

/** The form's own name for a field of the command, or null when the form has none. */
export function placeOfResolutionProblem(field: string): keyof ResolutionValues | null {
  const [name] = field.split('.');
  return name === 'text' || name === 'executors' || name === 'dueOn' ? name : null;
}

/** A step with a resolution or an assignment that asks for a few words or a day. */
export type ResolutionStep = DocumentResolutionCommand | Exclude<DocumentAssignmentCommand, 'RESOLVE'>;

const stepShape = z.object({ text: z.string(), dueOn: z.string() });

/** What is filled in for a step. */
export type StepValues = z.infer<typeof stepShape>;

/** An empty step. */
export const EMPTY_STEP: StepValues = { text: '', dueOn: '' };

/** True for values of this form, e.g. read from a draft. */
export function isStep(raw: unknown): raw is StepValues {
  return stepShape.safeParse(raw).success;
}

/** Steps that need words. */
export function needsText(step: ResolutionStep): boolean {
  return step !== 'ACCEPT' && step !== 'PUT_ON_CONTROL';
}

/** What a step cannot do without. */
export function stepShapeOf(step: ResolutionStep, texts: { readonly writeText: string; readonly chooseDay: string }) {
  return stepShape.check(
    z.refine(({ text }) => !needsText(step) || text.trim().length >= 3, { path: ['text'], message: texts.writeText }),
    z.refine(({ dueOn }) => step !== 'EXTEND' || isIsoDay(dueOn), { path: ['dueOn'], message: texts.chooseDay }),
  );
}

/** The form's own name for a field of the step, or null when the form has none. */
export function placeOfStepProblem(field: string): keyof StepValues | null {
  if (field === 'report' || field === 'reason') return 'text';
  return field === 'dueOn' ? field : null;
}

/** A place in a tree. */
export interface Branch<One> {
  readonly resolution: One;
  readonly below: readonly Branch<One>[];
}

/** What a resolution must show for its place in the tree. */
interface Placed {
  readonly id: string;
  readonly parentAssignmentId?: string | null;
  readonly assignments: readonly { readonly id: string }[];
}

/** Resolutions as a tree: what was handed down stands below the resolution whose assignment it hands down. */
export function treeOf<One extends Placed>(resolutions: readonly One[]): Branch<One>[] {
  const branch = (resolution: One): Branch<One> => {
    const ids = resolution.assignments.map(({ id }) => id);
    const below = resolutions.filter((one) => one.parentAssignmentId && ids.includes(one.parentAssignmentId));
    return { resolution, below: below.map(branch) };
  };
  return resolutions.filter((one) => !one.parentAssignmentId).map(branch);
}
