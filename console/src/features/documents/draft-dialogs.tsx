import { useQuery } from '@apollo/client/react';
import { standardSchemaResolver } from '@hookform/resolvers/standard-schema';
import { useLingui } from '@lingui/react/macro';
import { Anchor, Button, Group, MultiSelect, Radio, Select, Stack, Text, Textarea } from '@mantine/core';
import { useMemo } from 'react';
import { Controller, useFormContext } from 'react-hook-form';
import { graphql } from '../../gql/gql.ts';
import { useDraft } from '../../ui/use-draft.ts';
import type { DocumentOnCard } from './document-card.query.ts';
import { DocumentDialog } from './document-dialog.tsx';
import { DRAFT_COMMAND_TEXT, DRAFT_DONE_TEXT } from './draft.messages.ts';
import {
  EMPTY_ROUTE,
  EMPTY_SIGNATURE,
  EMPTY_WORDS,
  isRoute,
  isSignature,
  isWords,
  placeOfRouteProblem,
  placeOfSignatureProblem,
  placeOfWordsProblem,
  type RouteValues,
  routeShapeOf,
  type SignatureValues,
  signatureShapeOf,
  type WordsCommand,
  type WordsValues,
  wordsShapeOf,
} from './draft.shape.ts';
import { useDraftCommands, useDraftWords } from './draft-commands.ts';

const APPROVERS = graphql(`
  query DraftApprovers { employees(first: 200) { edges { node { id name position } } } }
`);

interface Props {
  readonly document: DocumentOnCard;
  readonly close: () => void;
  readonly reload: () => void;
}

/** The route editor: who looks at the draft at once, who after them, and who signs. */
export function SubmitDraftDialog({ document, close, reload }: Props) {
  const { t, i18n } = useLingui();
  const { submit } = useDraftCommands();
  const kept = useDraft(`document.submit.${document.id}`, isRoute);
  const resolver = useMemo(
    () =>
      standardSchemaResolver(
        routeShapeOf({
          chooseApprovers: t`Назвіть на кожному етапі хоча б одну особу`,
          chooseSigner: t`Оберіть, хто підписує`,
        }),
      ),
    [t],
  );
  const title = i18n._(DRAFT_COMMAND_TEXT.SUBMIT);
  return (
    <DocumentDialog<RouteValues>
      texts={{ title, action: title, done: i18n._(DRAFT_DONE_TEXT.SUBMIT) }}
      document={document}
      draft={kept}
      initial={EMPTY_ROUTE}
      resolver={resolver}
      placeOf={placeOfRouteProblem}
      send={(target, { steps, signerId }) =>
        submit({
          ...{ ...target, signerId, draftVersion: document.draft?.lastVersion ?? 0 },
          steps: steps.map((approverIds) => ({ approverIds })),
        })
      }
      close={close}
      reload={reload}
    >
      <RouteFields />
    </DocumentDialog>
  );
}

function RouteFields() {
  const { t } = useLingui();
  const { control } = useFormContext<RouteValues>();
  const { data } = useQuery(APPROVERS);
  const people = (data?.employees.edges ?? []).map(({ node: { id, name, position } }) => ({
    ...{ value: id, label: `${name}, ${position}` },
  }));
  const choice = { searchable: true, nothingFoundMessage: t`Нічого не знайдено`, data: people };
  return (
    <>
      <Controller
        control={control}
        name="steps"
        render={({ field, fieldState }) => (
          <Stack gap="xs">
            {field.value.map((step, place) => {
              const number = place + 1;
              return (
                <MultiSelect
                  // biome-ignore lint/suspicious/noArrayIndexKey: a step is its place
                  key={place}
                  {...choice}
                  clearSearchOnChange
                  selectFirstOptionOnChange
                  label={t`Етап ${number}: погоджують одночасно`}
                  {...(place === 0 && { 'data-autofocus': true })}
                  value={step}
                  onChange={(chosen) =>
                    field.onChange(field.value.map((one, index) => (index === place ? chosen : one)))
                  }
                  {...(number === field.value.length && { error: fieldState.error?.message })}
                />
              );
            })}
            <Group gap="xs">
              <Button
                size="xs"
                variant="default"
                disabled={field.value.length >= 10}
                onClick={() => field.onChange([...field.value, []])}
              >{t`Додати етап`}</Button>
              <Button
                size="xs"
                variant="subtle"
                disabled={field.value.length < 2}
                onClick={() => field.onChange(field.value.slice(0, -1))}
              >{t`Прибрати останній етап`}</Button>
            </Group>
          </Stack>
        )}
      />
      <Controller
        control={control}
        name="signerId"
        render={({ field, fieldState }) => (
          <Select
            {...choice}
            selectFirstOptionOnChange
            ref={field.ref}
            label={t`Підписує`}
            description={t`Керівник підрозділу, від якого документ, або вищий.`}
            withAsterisk
            value={field.value || null}
            onChange={(value) => field.onChange(value ?? '')}
            onBlur={field.onBlur}
            error={fieldState.error?.message}
          />
        )}
      />
    </>
  );
}

/** Asks for the words of a command: a text, a remark, a reason. */
export function DraftWordsDialog({ command, document, close, reload }: Props & { readonly command: WordsCommand }) {
  const { t, i18n } = useLingui();
  const give = useDraftWords(document);
  const kept = useDraft(`document.${command}.${document.id}`, isWords);
  const resolver = useMemo(
    () => standardSchemaResolver(wordsShapeOf(command, t`Напишіть щонайменше три знаки`)),
    [command, t],
  );
  const title = i18n._(DRAFT_COMMAND_TEXT[command]);
  const initial = command === 'SAVE' ? { text: document.draft?.versions.at(-1)?.text ?? '' } : EMPTY_WORDS;
  return (
    <DocumentDialog<WordsValues>
      texts={{ title, action: title, done: i18n._(DRAFT_DONE_TEXT[command]) }}
      document={document}
      draft={kept}
      initial={initial}
      resolver={resolver}
      placeOf={placeOfWordsProblem}
      send={(target, { text }) => give(command, target, text)}
      isDangerous={command === 'DISCARD'}
      close={close}
      reload={reload}
    >
      <WordsField command={command} />
    </DocumentDialog>
  );
}

function WordsField({ command }: { readonly command: WordsCommand }) {
  const { t } = useLingui();
  const { register, formState } = useFormContext<WordsValues>();
  const isDecision = command === 'APPROVE' || command === 'REJECT';
  return (
    <Textarea
      label={command === 'SAVE' ? t`Текст` : isDecision ? t`Зауваження` : t`Підстава`}
      {...(command === 'APPROVE' && { description: t`Порожнє: погоджено без зауважень.` })}
      withAsterisk={command !== 'APPROVE'}
      autosize
      minRows={command === 'SAVE' ? 8 : 2}
      maxRows={20}
      maxLength={command === 'SAVE' ? 20_000 : isDecision ? 2_000 : 500}
      data-autofocus
      error={formState.errors.text?.message}
      {...register('text')}
    />
  );
}

/** Signs the version that was approved: by a detached file that lies among the files, or on paper. */
export function SignDocumentDialog({ document, close, reload }: Props) {
  const { t, i18n } = useLingui();
  const { sign } = useDraftCommands();
  const kept = useDraft(`document.sign.${document.id}`, isSignature);
  const resolver = useMemo(() => standardSchemaResolver(signatureShapeOf(t`Оберіть файл підпису`)), [t]);
  const version = document.draft?.versions.find(({ number }) => number === aliveVersion(document));
  const title = i18n._(DRAFT_COMMAND_TEXT.SIGN);
  return (
    <DocumentDialog<SignatureValues>
      texts={{ title, action: title, done: i18n._(DRAFT_DONE_TEXT.SIGN) }}
      document={document}
      draft={kept}
      initial={EMPTY_SIGNATURE}
      resolver={resolver}
      placeOf={placeOfSignatureProblem}
      send={async (target, { kind, fileId }) =>
        sign({
          ...{ ...target, kind, draftVersion: version?.number ?? 0, fileId: kind === 'PAPER' ? null : fileId },
          contentSha256: await sha256Of(version?.text ?? ''),
        })
      }
      isDisabled={!version}
      close={close}
      reload={reload}
    >
      <SignatureFields document={document} text={version?.text ?? ''} />
    </DocumentDialog>
  );
}

function SignatureFields({ document, text }: { readonly document: DocumentOnCard; readonly text: string }) {
  const { t } = useLingui();
  const { control, watch } = useFormContext<SignatureValues>();
  const files = document.files.filter(({ mediaType }) => mediaType === 'application/pkcs7-signature');
  return (
    <>
      <Controller
        control={control}
        name="kind"
        render={({ field }) => (
          <Radio.Group label={t`Як підписано`} value={field.value} onChange={field.onChange}>
            <Stack gap={6} mt={6}>
              <Radio value="DETACHED_FILE" label={t`КЕП окремим файлом .p7s`} />
              <Radio value="PAPER" label={t`Власноруч, на паперовому оригіналі`} />
            </Stack>
          </Radio.Group>
        )}
      />
      {watch('kind') === 'DETACHED_FILE' && (
        <Controller
          control={control}
          name="fileId"
          render={({ field, fieldState }) => (
            <Select
              ref={field.ref}
              label={t`Файл підпису`}
              description={t`Додайте його до файлів документа.`}
              nothingFoundMessage={t`Нічого не знайдено`}
              data={files.map(({ id, name }) => ({ value: id, label: name }))}
              value={field.value || null}
              onChange={(value) => field.onChange(value ?? '')}
              onBlur={field.onBlur}
              error={fieldState.error?.message}
            />
          )}
        />
      )}
      <Anchor size="sm" download="document.txt" href={`data:text/plain;charset=utf-8,${encodeURIComponent(text)}`}>
        {t`Завантажити текст для підпису`}
      </Anchor>
      <Text size="sm" c="dimmed">
        {t`Система звʼяже файл із текстом гешем SHA-256; самого підпису і сертифіката вона не перевіряє.`}
      </Text>
    </>
  );
}

function aliveVersion({ draft }: DocumentOnCard): number | undefined {
  return draft?.approvals.find(({ state }) => state === 'APPROVED')?.draftVersion;
}

/** SHA-256 of the text that is on the screen, in UTF-8, hexadecimal. */
async function sha256Of(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
