import { useLingui } from '@lingui/react/macro';
import { Timeline as Line, Text } from '@mantine/core';
import type { Icon } from '@tabler/icons-react';
import { formatInstant, languageOf } from '../lib/days.ts';

/** Something that happened. */
export interface TimelineEntry {
  readonly id: string;
  readonly icon: Icon;
  readonly title: string;
  /** the instant of it */
  readonly at: string;
  /** the name of whoever did it */
  readonly who?: string | undefined;
  readonly note?: string | null | undefined;
}

/** What has happened, in the order given. */
export function Timeline({ entries }: { readonly entries: readonly TimelineEntry[] }) {
  const { i18n } = useLingui();
  const language = languageOf(i18n.locale);
  return (
    <Line bulletSize={26} lineWidth={2} active={entries.length} role="list">
      {entries.map(({ id, icon: EntryIcon, title, at, who, note }) => (
        <Line.Item
          key={id}
          role="listitem"
          bullet={<EntryIcon size={14} aria-hidden />}
          title={
            <Text span size="sm" fw={600}>
              {title}
            </Text>
          }
        >
          {note && (
            <Text size="sm" style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
              {note}
            </Text>
          )}
          <Text size="xs" c="dimmed">
            {formatInstant(at, language)}
            {who && ` · ${who}`}
          </Text>
        </Line.Item>
      ))}
    </Line>
  );
}
