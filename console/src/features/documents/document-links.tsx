import { useLingui } from '@lingui/react/macro';
import { ActionIcon, Group, Stack, Text } from '@mantine/core';
import { IconUnlink } from '@tabler/icons-react';
import { CommandTrouble } from '../../ui/command-trouble.tsx';
import { AnchorLink } from '../../ui/links.tsx';
import type { DocumentOnCard } from './document-card.query.ts';
import { useDocumentCommands } from './document-commands.ts';
import { LINK_BACK_TEXT, LINK_TEXT } from './documents.messages.ts';
import { useDocumentStep } from './use-document-step.ts';

type Link = DocumentOnCard['links'][number];

/** Records the document is tied to, both ways; a tie of its own can be taken away. */
export function DocumentLinks({
  document,
  reload,
}: {
  readonly document: DocumentOnCard;
  readonly reload: () => void;
}) {
  const { t, i18n } = useLingui();
  const { unlink } = useDocumentCommands();
  const { trouble, run } = useDocumentStep(document, reload);
  const mayLink = document.availableCommands.includes('LINK');

  if (document.links.length === 0) return <Text size="sm" c="dimmed">{t`Зв'язків немає`}</Text>;
  return (
    <Stack gap={6}>
      {trouble && <CommandTrouble trouble={trouble} staleTitle={t`Документ уже змінив інший працівник`} />}
      {document.links.map((link) => {
        const isOwn = link.document?.id === document.id;
        return (
          <Group key={link.id} gap={8} wrap="nowrap" justify="space-between">
            <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
              {i18n._((isOwn ? LINK_TEXT : LINK_BACK_TEXT)[link.kind])}: <LinkEnd link={link} isOwn={isOwn} />
            </Text>
            {isOwn && mayLink && (
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={t`Вилучити зв'язок`}
                onClick={() => void run((target) => unlink({ ...target, linkId: link.id }))}
              >
                <IconUnlink size={18} aria-hidden />
              </ActionIcon>
            )}
          </Group>
        );
      })}
    </Stack>
  );
}

function LinkEnd({ link, isOwn }: { readonly link: Link; readonly isOwn: boolean }) {
  const { t } = useLingui();
  const document = isOwn ? link.toDocument : link.document;
  if (document)
    return (
      <AnchorLink size="sm" to="/documents/$documentId" params={{ documentId: document.id }}>
        {document.number} {document.summary}
      </AnchorLink>
    );
  if (link.toAppeal) {
    const { id, number, subject } = link.toAppeal;
    return (
      <AnchorLink size="sm" to="/appeals/$appealId" params={{ appealId: id }}>
        {t`Звернення ${number}`} {subject}
      </AnchorLink>
    );
  }
  return <>{t`запис, якого вам не показано`}</>;
}
