import { useLingui } from '@lingui/react/macro';
import { Textarea } from '@mantine/core';
import * as z from 'zod/mini';
import type { CommandForm } from './use-command-form.ts';

const noteShape = z.object({ note: z.string() });

/** A form that asks for the grounds alone. */
export type NoteValues = z.infer<typeof noteShape>;

/** True for values of this form, e.g. read from a draft. */
export function isNoteValues(raw: unknown): raw is NoteValues {
  return noteShape.safeParse(raw).success;
}

/** On what grounds access is shut or opened: it stays in the history. */
export function NoteField({ form }: { readonly form: CommandForm<NoteValues> }) {
  const { t } = useLingui();
  return (
    <Textarea
      label={t`Підстава`}
      description={t`Залишиться в історії`}
      data-autofocus
      autosize
      minRows={2}
      maxRows={8}
      maxLength={1_000}
      error={form.faults.note}
      value={form.values.note}
      onChange={({ currentTarget: { value } }) => form.change({ note: value })}
    />
  );
}
