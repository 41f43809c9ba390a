import { useEffect } from 'react';
import type { FieldValues, Path, UseFormReturn } from 'react-hook-form';
import { fieldOf, type InputProblem } from '../apollo/command.ts';
import type { DraftStore } from '../lib/draft-store.ts';

/** Saves what is typed into the draft, at every change. */
export function useDraftOfForm<Values extends FieldValues>(form: UseFormReturn<Values>, draft: DraftStore<Values>) {
  useEffect(() => {
    const subscription = form.watch(() => draft.save(form.getValues()));
    return () => subscription.unsubscribe();
  }, [form, draft]);
}

/**
 * Shows each problem at its field.
 * @param placeOf field of the form for a field of the input; null when the form has none
 * @returns what the form has no field for, in one text; empty when everything found its place
 */
export function placeProblems<Values extends FieldValues>(
  form: UseFormReturn<Values>,
  problems: readonly InputProblem[],
  placeOf: (field: string) => Path<Values> | null,
): string {
  const unplaced = problems.filter((problem) => {
    const place = placeOf(fieldOf(problem));
    if (place) form.setError(place, { message: problem.message }, { shouldFocus: true });
    return !place;
  });
  return unplaced.map(({ message }) => message).join(' ');
}
