import { useMutation } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { Alert, Button, FileInput, Group, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { runCommand } from '../../apollo/command.ts';
import { graphql } from '../../gql/gql.ts';
import { toldHeaders, uploadedFiles } from './import-upload.shape.ts';

const STAGE = graphql(`
  mutation StageImport($input: StageImportInput!) {
    stageImport(input: $input) {
      stage { id }
      problems { field code message }
    }
  }
`);

/** Takes the files of a source and sends them for a dry run; nothing is imported yet. */
export function ImportUpload({ staged }: { readonly staged: (stageId: string) => void }) {
  const { t } = useLingui();
  const [files, setFiles] = useState<File[]>([]);
  const [authority, setAuthority] = useState('');
  const [convocation, setConvocation] = useState('');
  const [headers, setHeaders] = useState('');
  const [trouble, setTrouble] = useState<string | null>(null);
  const [key, setKey] = useState(() => crypto.randomUUID());
  const [send, { loading }] = useMutation(STAGE);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const input = {
      sourceName: files.length === 1 ? (files[0]?.name ?? '') : t`${files.length} файлів`,
      files: await uploadedFiles(files),
      ...(authority.trim() !== '' && { authority: authority.trim() }),
      ...(convocation.trim() !== '' && { convocation: convocation.trim() }),
      headers: toldHeaders(headers),
      idempotencyKey: key,
    };
    const outcome = await runCommand(async () => (await send({ variables: { input } })).data?.stageImport);
    if (outcome.kind === 'problems') setTrouble(outcome.problems.map(({ message }) => message).join(' '));
    else if (outcome.kind !== 'done') setTrouble(t`Не вдалося. Спробуйте ще раз.`);
    if (outcome.kind !== 'failed') setKey(crypto.randomUUID());
    if (outcome.kind === 'done' && outcome.payload.stage) staged(outcome.payload.stage.id);
  };
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack maw={640}>
        <Text size="sm" c="dimmed">
          {t`JSON «Рада-4», таблиці додатків 29 і 30 (CSV, JSON, XLSX), протоколи в тексті чи RTF, Popolo. Разом до 512 КБ; більші джерела — npm run import -- votes … --stage.`}
        </Text>
        <FileInput
          label={t`Файли`}
          multiple
          required
          value={files}
          onChange={(chosen) => {
            setFiles(chosen);
            setKey(crypto.randomUUID());
          }}
          accept=".json,.csv,.tsv,.xlsx,.txt,.rtf,.html"
        />
        <Group grow align="start">
          <TextInput
            label={t`Рада, якщо файли її не називають`}
            value={authority}
            onChange={({ currentTarget }) => setAuthority(currentTarget.value)}
          />
          <TextInput
            label={t`Скликання, якщо не вказано`}
            value={convocation}
            onChange={({ currentTarget }) => setConvocation(currentTarget.value)}
          />
        </Group>
        <Textarea
          label={t`Колонки, які слід прочитати інакше`}
          description={t`По одній у рядку: назва у файлі = поле`}
          autosize
          minRows={2}
          value={headers}
          onChange={({ currentTarget }) => setHeaders(currentTarget.value)}
        />
        {trouble !== null && (
          <Alert color="red" role="alert">
            {trouble}
          </Alert>
        )}
        <Group>
          <Button type="submit" loading={loading} disabled={files.length === 0}>{t`Пробний прогін`}</Button>
        </Group>
      </Stack>
    </form>
  );
}
