import { standardSchemaResolver } from '@hookform/resolvers/standard-schema';
import { useLingui } from '@lingui/react/macro';
import { Text, Textarea, TextInput } from '@mantine/core';
import { useMemo } from 'react';
import { useFormContext } from 'react-hook-form';
import { kyivDay } from '../../lib/days.ts';
import { useDraft } from '../../ui/use-draft.ts';
import type { DocumentOnCard } from './document-card.query.ts';
import { DocumentDialog } from './document-dialog.tsx';
import { STEP_DONE_TEXT, STEP_TEXT } from './resolution.messages.ts';
import {
  EMPTY_STEP,
  isStep,
  needsText,
  placeOfStepProblem,
  type ResolutionStep,
  type StepValues,
  stepShapeOf,
} from './resolution.shape.ts';
import { useResolutionStep } from './resolution-commands.ts';

/** Which step with which resolution or assignment. */
export interface ChosenStep {
  readonly step: ResolutionStep;
  readonly id: string;
  /** the day in force; a step on control asks for one only where there is none */
  readonly dueOn: string | null;
}

/** Asks for what a step needs and takes it. */
export function ResolutionStepDialog({
  chosen,
  document,
  close,
  reload,
}: {
  readonly chosen: ChosenStep;
  readonly document: DocumentOnCard;
  readonly close: () => void;
  readonly reload: () => void;
}) {
  const { t, i18n } = useLingui();
  const { step, id } = chosen;
  const take = useResolutionStep();
  const draft = useDraft(`document.${step}.${id}`, isStep);
  const resolver = useMemo(
    () =>
      standardSchemaResolver(
        stepShapeOf(step, { writeText: t`Напишіть щонайменше три знаки`, chooseDay: t`Оберіть день` }),
      ),
    [step, t],
  );
  const title = i18n._(STEP_TEXT[step]);
  return (
    <DocumentDialog<StepValues>
      texts={{ title, action: title, done: i18n._(STEP_DONE_TEXT[step]) }}
      document={document}
      draft={draft}
      initial={EMPTY_STEP}
      resolver={resolver}
      placeOf={placeOfStepProblem}
      send={(target, values) => take(step, id, target, values)}
      isDangerous={step === 'CANCEL'}
      close={close}
      reload={reload}
    >
      <StepFields {...chosen} />
    </DocumentDialog>
  );
}

function StepFields({ step, dueOn }: ChosenStep) {
  const { t } = useLingui();
  const { register, formState } = useFormContext<StepValues>();
  const asksDay = step === 'EXTEND' || (step === 'PUT_ON_CONTROL' && dueOn === null);
  return (
    <>
      {asksDay && (
        <TextInput
          type="date"
          label={t`Строк`}
          withAsterisk={step === 'EXTEND'}
          min={kyivDay(new Date())}
          data-autofocus
          error={formState.errors.dueOn?.message}
          {...register('dueOn')}
        />
      )}
      {needsText(step) && (
        <Textarea
          label={step === 'REPORT' ? t`Що зроблено` : step === 'RETURN' ? t`Зауваження` : t`Підстава`}
          withAsterisk
          autosize
          minRows={2}
          maxLength={step === 'REPORT' ? 2_000 : 500}
          {...(!asksDay && { 'data-autofocus': true })}
          error={formState.errors.text?.message}
          {...register('text')}
        />
      )}
      {step === 'ACCEPT' && (
        <Text size="sm">{t`Звіт головного виконавця, прийнятий автором, завершує резолюцію.`}</Text>
      )}
      {step === 'CANCEL' && <Text size="sm">{t`Разом із нею буде скасовано все, що за нею передоручено.`}</Text>}
    </>
  );
}
