import { useLingui } from '@lingui/react/macro';
import { useMantineColorScheme } from '@mantine/core';
import { Spotlight, type SpotlightActionData } from '@mantine/spotlight';
import { IconKeyboard, IconLanguage, IconLogout, IconMoon, IconPlus, IconSearch, IconSun } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { usePermissions } from '../apollo/viewer.ts';
import { LANGUAGES, switchLanguage } from './language.ts';
import { useNavigation } from './navigation.ts';
import { type SearchStanding, useRecordSearch } from './record-search.tsx';
import { useSession } from './session.tsx';

/**
 * Everything that can be done from anywhere, by typing.
 * NOTE: the kit's own `shortcut` compares `event.key`, which on a Ukrainian layout is `л` for Ctrl+K; the shell opens it.
 */
export function CommandPalette({ showShortcuts }: { readonly showShortcuts: () => void }) {
  const { t, i18n } = useLingui();
  const navigate = useNavigate();
  const session = useSession();
  const can = usePermissions();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const [query, setQuery] = useState('');
  const records = useRecordSearch(query);
  const icon = { size: 20, 'aria-hidden': true };

  const pages: SpotlightActionData[] = useNavigation().flatMap((item) => [
    {
      id: item.to,
      label: i18n._(item.label),
      leftSection: <item.icon {...icon} />,
      onClick: () => void navigate({ to: item.to }),
    },
    ...(item.commands ?? []).map((command) => ({
      id: command.to,
      label: i18n._(command.label),
      leftSection: <IconPlus {...icon} />,
      onClick: () => void navigate({ to: command.to }),
    })),
  ]);
  const settings: SpotlightActionData[] = [
    ...LANGUAGES.filter(({ code }) => code !== i18n.locale).map(({ code, name }) => ({
      id: `language-${code}`,
      label: t`Мова: ${name}`,
      leftSection: <IconLanguage {...icon} />,
      onClick: () => void switchLanguage(code),
    })),
    {
      id: 'scheme',
      label: colorScheme === 'dark' ? t`Світле оформлення` : t`Темне оформлення`,
      leftSection: colorScheme === 'dark' ? <IconSun {...icon} /> : <IconMoon {...icon} />,
      onClick: () => setColorScheme(colorScheme === 'dark' ? 'light' : 'dark'),
    },
    {
      id: 'shortcuts',
      label: t`Клавіші швидкого доступу`,
      leftSection: <IconKeyboard {...icon} />,
      onClick: showShortcuts,
    },
  ];
  if (session.status === 'signed-in') {
    settings.push({
      id: 'sign-out',
      label: t`Вийти`,
      leftSection: <IconLogout {...icon} />,
      onClick: () => void session.signOut(),
    });
  }
  const needle = query.trim();
  const words: Readonly<Partial<Record<SearchStanding, string>>> = {
    looking: t`Шукаємо «${needle}» у справах…`,
    done: records.groups.length === 0 ? t`У справах нічого не знайдено` : undefined,
    failed: t`Пошук у справах зараз недоступний`,
  };
  const said = words[records.standing];
  const standing: SpotlightActionData[] = said
    ? [{ id: 'search-standing', label: said, keywords: [query], disabled: true, leftSection: <IconSearch {...icon} /> }]
    : [];
  const lookup: SpotlightActionData[] =
    needle && can('appeals:read')
      ? [
          {
            id: 'find-appeal',
            label: t`Знайти звернення «${needle}»`,
            leftSection: <IconSearch {...icon} />,
            keywords: [needle],
            onClick: () => void navigate({ to: '/appeals', search: { q: needle } }),
          },
        ]
      : [];

  return (
    <Spotlight
      shortcut={null}
      query={query}
      onQueryChange={setQuery}
      nothingFound={t`Нічого не знайдено`}
      highlightQuery={false}
      scrollable
      maxHeight={420}
      searchProps={{ placeholder: t`Слова зі справи, номер, сторінка або команда…`, 'aria-label': t`Пошук і команди` }}
      actions={[
        // first and always there: what arrives later must not take the selection from under the Enter key
        ...lookup,
        ...records.groups,
        ...standing,
        { group: t`Сторінки`, actions: pages },
        { group: t`Налаштування`, actions: settings },
      ]}
    />
  );
}
