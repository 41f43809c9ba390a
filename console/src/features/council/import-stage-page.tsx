import { useMutation, useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { Alert, Button, Group, Stack, Table, Text } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { runCommand } from '../../apollo/command.ts';
import { graphql } from '../../gql/gql.ts';
import { languageOf } from '../../lib/days.ts';
import { formatNumber } from '../../lib/numbers.ts';
import { Page, Section } from '../../ui/page.tsx';
import { usePageTitle } from '../../ui/page-title.ts';
import { ReadError } from '../../ui/read-error.tsx';
import { ScrollRegion } from '../../ui/scroll-region.tsx';
import { LoadingState } from '../../ui/states.tsx';
import { SEVERITY_TEXT } from './council.messages.ts';
import { ImportMatches } from './import-matches.tsx';
import { ImportUpload } from './import-upload.tsx';

const STAGE = graphql(`
  query ImportStageReport($id: ID!) {
    importStage(id: $id) {
      id sourceName fileCount importedCount unchangedCount refusedCount newMemberCount pendingMatchCount isApplied
      headers { file found field how }
      findings { severity code file place message }
    }
  }
`);

const REREAD = graphql(`
  mutation RereadImportStage($input: ImportStageInput!) {
    rereadImportStage(input: $input) { stage { id } problems { field code message } }
  }
`);

const APPLY = graphql(`
  mutation ApplyImportStage($input: ImportStageInput!) {
    applyImportStage(input: $input) { stage { id } problems { field code message } }
  }
`);

/** An import step by step: files, dry run, columns, names, and only then the import itself. */
export function ImportStagePage() {
  const { t } = useLingui();
  const navigate = useNavigate();
  const { stage } = useSearch({ from: '/council/imports/new' });
  usePageTitle(t`Новий імпорт`);
  return (
    <Page title={t`Новий імпорт`}>
      {stage === undefined ? (
        <ImportUpload staged={(id) => void navigate({ to: '.', search: { stage: id } })} />
      ) : (
        <StageReport stageId={stage} />
      )}
    </Page>
  );
}

function StageReport({ stageId }: { readonly stageId: string }) {
  const { t, i18n } = useLingui();
  const language = languageOf(i18n.locale);
  const [trouble, setTrouble] = useState<string | null>(null);
  const { data, error, refetch } = useQuery(STAGE, { variables: { id: stageId }, fetchPolicy: 'network-only' });
  const [reread, rereading] = useMutation(REREAD);
  const [apply, applying] = useMutation(APPLY);
  if (error) return <ReadError error={error} retry={() => void refetch()} />;
  if (!data) return <LoadingState lines={9} />;
  const stage = data.importStage;
  if (!stage) return <Alert color="red">{t`Такого імпорту немає`}</Alert>;
  const command = async (
    send: () => Promise<
      { readonly problems: readonly { field: string; code: string; message: string }[] } | null | undefined
    >,
  ) => {
    const outcome = await runCommand(send);
    setTrouble(
      outcome.kind === 'done'
        ? null
        : outcome.kind === 'problems'
          ? outcome.problems.map(({ message }) => message).join(' ')
          : t`Не вдалося. Спробуйте ще раз.`,
    );
    await refetch();
  };
  const input = () => ({ stageId, idempotencyKey: crypto.randomUUID() });
  const again = () => command(async () => (await reread({ variables: { input: input() } })).data?.rereadImportStage);
  const take = () => command(async () => (await apply({ variables: { input: input() } })).data?.applyImportStage);
  const counts = [
    [stage.isApplied ? t`Імпортовано голосувань` : t`Буде імпортовано голосувань`, stage.importedCount],
    [t`Без змін`, stage.unchangedCount],
    [t`Відхилено`, stage.refusedCount],
    [t`Нових учасників`, stage.newMemberCount],
    [t`Імен чекають на рішення`, stage.pendingMatchCount],
  ] as const;
  return (
    <Stack>
      <Text role="status">
        {stage.isApplied
          ? t`Імпорт «${stage.sourceName}» виконано.`
          : t`Пробний прогін «${stage.sourceName}»: нічого ще не збережено.`}
      </Text>
      <Group component="dl" gap="xl">
        {counts.map(([label, count]) => (
          <div key={label}>
            <Text component="dt" size="sm" c="dimmed">
              {label}
            </Text>
            <Text component="dd" m={0} fw={600}>
              {formatNumber(count, language)}
            </Text>
          </div>
        ))}
      </Group>
      {trouble !== null && (
        <Alert color="red" role="alert">
          {trouble}
        </Alert>
      )}
      <Group>
        <Button loading={applying.loading} onClick={() => void take()}>
          {stage.isApplied ? t`Імпортувати решту` : t`Виконати імпорт`}
        </Button>
        <Button variant="default" loading={rereading.loading} onClick={() => void again()}>{t`Прогнати наново`}</Button>
      </Group>
      {stage.headers.length > 0 && (
        <Section title={t`Колонки, прочитані не за своєю назвою`}>
          <Rows
            label={t`Зіставлення колонок`}
            head={[t`Файл`, t`У файлі`, t`Прочитано як`]}
            rows={stage.headers.map(({ file, found, field }) => [file, found, field])}
          />
        </Section>
      )}
      <Section title={t`Імена на розгляд`}>
        <ImportMatches decided={() => void again()} />
      </Section>
      {stage.findings.length > 0 && (
        <Section title={t`Зауваження`}>
          <Rows
            label={t`Зауваження пробного прогону`}
            head={[t`Вага`, t`Файл`, t`Місце`, t`Зауваження`]}
            rows={stage.findings.map(({ severity, file, place, message }) => [
              i18n._(SEVERITY_TEXT[severity]),
              file,
              place ?? '',
              message,
            ])}
          />
        </Section>
      )}
    </Stack>
  );
}

function Rows({
  label,
  head,
  rows,
}: {
  readonly label: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}) {
  return (
    <ScrollRegion label={label}>
      <Table verticalSpacing="xs" miw={640}>
        <Table.Thead>
          <Table.Tr>
            {head.map((title) => (
              <Table.Th scope="col" key={title}>
                {title}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((cells) => (
            <Table.Tr key={cells.join('\n')}>
              {cells.map((cell, index) => (
                <Table.Td key={head[index]}>{cell}</Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </ScrollRegion>
  );
}
