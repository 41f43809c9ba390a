import { type FormEvent, useState } from 'react';
import { type CommandFailure, fieldOf, type InputProblem, runCommand } from '../../apollo/command.ts';
import { useDraft } from '../../ui/use-draft.ts';

/** What a form of a command is made of. */
export interface CommandFormOptions<Values, Payload> {
  /** name of the draft: what is typed survives a reload under it */
  readonly name: string;
  readonly initial: Values;
  /** a stable function */
  readonly isValues: (raw: unknown) => raw is Values;
  readonly send: (values: Values, idempotencyKey: string) => Promise<Payload | null | undefined>;
  readonly done: (payload: Payload, values: Values) => void;
  /** somebody changed the record first: read it again */
  readonly reload?: () => void;
}

/** A form of a command: what is typed, what is wrong with it, and how sending it went. */
export interface CommandForm<Values> {
  readonly values: Values;
  readonly change: (part: Partial<Values>) => void;
  /** what is wrong, by the field of the form */
  readonly faults: Readonly<Record<string, string>>;
  /** what is wrong with something that the form has no field for */
  readonly otherFault: string | null;
  readonly trouble: CommandFailure | null;
  readonly isBusy: boolean;
  readonly submit: (event: FormEvent) => void;
  readonly startOver: () => void;
}

/** Keeps what is typed and one idempotency key until the command succeeded, whatever happens in between. */
export function useCommandForm<Values extends object, Payload extends { readonly problems: readonly InputProblem[] }>({
  name,
  initial,
  isValues,
  send,
  done,
  reload,
}: CommandFormOptions<Values, Payload>): CommandForm<Values> {
  const draft = useDraft(name, isValues);
  const [values, setValues] = useState<Values>(() => draft.load()?.values ?? initial);
  const [faults, setFaults] = useState<Readonly<Record<string, string>>>({});
  const [otherFault, setOtherFault] = useState<string | null>(null);
  const [trouble, setTrouble] = useState<CommandFailure | null>(null);
  const [isBusy, setIsBusy] = useState(false);

  const change = (part: Partial<Values>) => {
    const next = { ...values, ...part };
    setValues(next);
    draft.save(next);
    setFaults((before) => Object.fromEntries(Object.entries(before).filter(([field]) => !(field in part))));
  };
  const run = async () => {
    setIsBusy(true);
    setTrouble(null);
    setOtherFault(null);
    const outcome = await runCommand(() => send(values, draft.idempotencyKey()));
    setIsBusy(false);
    switch (outcome.kind) {
      case 'done':
        draft.clear();
        return done(outcome.payload, values);
      case 'problems': {
        const placed = sortProblems(outcome.problems, Object.keys(values));
        setFaults(placed.faults);
        return setOtherFault(placed.otherFault);
      }
      case 'stale':
        reload?.();
        return setTrouble(outcome);
      default:
        return setTrouble(outcome);
    }
  };
  return {
    ...{ values, change, faults, otherFault, trouble, isBusy },
    submit: (event) => {
      event.preventDefault();
      void run();
    },
    startOver: () => {
      draft.clear();
      setValues(initial);
      setFaults({});
      setOtherFault(null);
      setTrouble(null);
    },
  };
}

function sortProblems(problems: readonly InputProblem[], fields: readonly string[]) {
  const isPlaced = (problem: InputProblem) => fields.includes(fieldOf(problem));
  const rest = problems.filter((problem) => !isPlaced(problem)).map(({ message }) => message);
  return {
    faults: Object.fromEntries(problems.filter(isPlaced).map((problem) => [fieldOf(problem), problem.message])),
    otherFault: rest.length > 0 ? rest.join(' ') : null,
  };
}
