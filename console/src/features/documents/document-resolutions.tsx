import { useLingui } from '@lingui/react/macro';
import { Button, Group, Paper, Stack, Text } from '@mantine/core';
import { IconClockExclamation, IconEye } from '@tabler/icons-react';
import { useState } from 'react';
import { formatDay, formatInstant, languageOf } from '../../lib/days.ts';
import { StatusBadge } from '../../ui/status-badge.tsx';
import type { DocumentOnCard } from './document-card.query.ts';
import { ASSIGNMENT_STATE_TEXT, RESOLUTION_STATE_TEXT, STEP_TEXT } from './resolution.messages.ts';
import { type Branch, treeOf } from './resolution.shape.ts';
import { ResolutionDialog } from './resolution-dialog.tsx';
import { type ChosenStep, ResolutionStepDialog } from './resolution-step-dialog.tsx';

type Resolution = DocumentOnCard['resolutions'][number];
type Assignment = Resolution['assignments'][number];

interface Hands {
  readonly choose: (step: ChosenStep) => void;
  readonly handDown: (assignmentId: string) => void;
}

/** What is ordered by a document, as a tree down the line of reporting, with what the viewer may do at each place. */
export function DocumentResolutions({
  document,
  reload,
}: {
  readonly document: DocumentOnCard;
  readonly reload: () => void;
}) {
  const { t } = useLingui();
  const [step, choose] = useState<ChosenStep | null>(null);
  const [parentAssignmentId, handDown] = useState<string | null>(null);
  if (document.resolutions.length === 0) return <Text size="sm" c="dimmed">{t`Резолюцій немає`}</Text>;
  return (
    <Stack gap="xs" role="tree" aria-label={t`Резолюції`}>
      {treeOf(document.resolutions).map((branch) => (
        <ResolutionBranch key={branch.resolution.id} branch={branch} choose={choose} handDown={handDown} />
      ))}
      {step && <ResolutionStepDialog chosen={step} document={document} close={() => choose(null)} reload={reload} />}
      {parentAssignmentId && (
        <ResolutionDialog
          document={document}
          parentAssignmentId={parentAssignmentId}
          close={() => handDown(null)}
          reload={reload}
        />
      )}
    </Stack>
  );
}

function ResolutionBranch({ branch, ...hands }: Hands & { readonly branch: Branch<Resolution> }) {
  const { t, i18n } = useLingui();
  const { resolution, below } = branch;
  const { id, text, state, author, at, controller, availableCommands, assignments } = resolution;
  const language = languageOf(i18n.locale);
  const dueOn = resolution.dueOn ?? null;
  const day = formatDay(dueOn, language);
  return (
    <Paper withBorder p="xs" role="treeitem" aria-label={text}>
      <Stack gap={6}>
        <Group gap={6}>
          <StatusBadge color={state === 'DONE' ? 'teal' : state === 'CANCELLED' ? 'gray' : 'indigo'}>
            {i18n._(RESOLUTION_STATE_TEXT[state])}
          </StatusBadge>
          {dueOn && (
            <StatusBadge
              color={resolution.isOverdue ? 'red' : 'gray'}
              {...(resolution.isOverdue && { icon: IconClockExclamation })}
            >
              {resolution.isOverdue ? t`Прострочено: ${day}` : t`До ${day}`}
            </StatusBadge>
          )}
          {controller && (
            <StatusBadge color="orange" icon={IconEye}>
              {t`На контролі`}
            </StatusBadge>
          )}
        </Group>
        <Text size="sm" fw={600} style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
          {text}
        </Text>
        <Text size="xs" c="dimmed">
          {author?.name} · {formatInstant(at, language)}
        </Text>
        {assignments.map((assignment) => (
          <AssignmentLine key={assignment.id} assignment={assignment} dueOn={dueOn} {...hands} />
        ))}
        {availableCommands.length > 0 && (
          <Group gap={6}>
            {availableCommands.map((step) => (
              <Button
                key={step}
                size="xs"
                variant="subtle"
                {...(step === 'CANCEL' && { c: 'red' })}
                onClick={() => hands.choose({ step, id, dueOn })}
              >
                {i18n._(STEP_TEXT[step])}
              </Button>
            ))}
          </Group>
        )}
        {below.length > 0 && (
          <Stack gap="xs" pl="md" role="group">
            {below.map((child) => (
              <ResolutionBranch key={child.resolution.id} branch={child} {...hands} />
            ))}
          </Stack>
        )}
      </Stack>
    </Paper>
  );
}

function AssignmentLine({
  assignment,
  dueOn,
  choose,
  handDown,
}: Hands & { readonly assignment: Assignment; readonly dueOn: string | null }) {
  const { t, i18n } = useLingui();
  const { id, role, state, employee, unit, report, remark, availableCommands } = assignment;
  const name = employee?.name ?? unit?.name ?? '';
  return (
    <Stack gap={2}>
      <Group gap={6}>
        <Text size="sm">
          {name}
          {role === 'CHIEF' && ` (${t`головний`})`}: {i18n._(ASSIGNMENT_STATE_TEXT[state])}
        </Text>
        {availableCommands.map((step) => (
          <Button
            key={step}
            size="compact-xs"
            variant="light"
            onClick={() => (step === 'RESOLVE' ? handDown(id) : choose({ step, id, dueOn }))}
          >
            {step === 'RESOLVE' ? t`Передоручити` : i18n._(STEP_TEXT[step])}
          </Button>
        ))}
      </Group>
      {report && (
        <Text size="sm" pl="sm" style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
          {report}
        </Text>
      )}
      {remark && (
        <Text size="sm" pl="sm" c="orange.8" style={{ overflowWrap: 'anywhere' }}>
          {t`Зауваження: ${remark}`}
        </Text>
      )}
    </Stack>
  );
}
