import { useLingui } from '@lingui/react/macro';
import {
  ActionIcon,
  AppShell,
  Burger,
  Button,
  Group,
  Kbd,
  NavLink,
  Text,
  Tooltip,
  UnstyledButton,
} from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { spotlight } from '@mantine/spotlight';
import { IconBuildingCommunity, IconKeyboard, IconSearch } from '@tabler/icons-react';
import { Link, Outlet, useLocation, useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { NotificationBell } from '../features/notifications/notification-bell.tsx';
import { usePreference } from '../lib/preferences.ts';
import { ShortcutProvider, shortcutRegistry, useShortcuts } from '../lib/shortcuts.tsx';
import { AccountMenu } from './account-menu.tsx';
import { CommandPalette } from './command-palette.tsx';
import { ConnectionBanner } from './connection-banner.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import { useNavigation } from './navigation.ts';
import { SchemeSwitch } from './scheme-switch.tsx';
import classes from './shell.module.css';
import { ShortcutSheet, SINGLE_KEYS } from './shortcut-sheet.tsx';

/** The frame around every page: header, main menu, palette, shortcut sheet, the state of the connection. */
export function Shell() {
  const registry = useMemo(shortcutRegistry, []);
  const [singleKeys] = usePreference(SINGLE_KEYS);
  return (
    <ShortcutProvider registry={registry} areSingleKeysOn={singleKeys}>
      <Frame registry={registry} />
    </ShortcutProvider>
  );
}

function Frame({ registry }: { readonly registry: ReturnType<typeof shortcutRegistry> }) {
  const { t, i18n } = useLingui();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const navigation = useNavigation();
  const [isMenuOpen, menu] = useDisclosure(false);
  const [isSheetOpen, sheet] = useDisclosure(false);

  useShortcuts([
    { code: 'KeyK', kind: 'ctrl', keys: 'Ctrl K', label: t`Пошук і команди`, run: spotlight.open },
    { code: 'Slash', character: '?', kind: 'single', keys: '?', label: t`Клавіші швидкого доступу`, run: sheet.open },
    ...navigation.map((item) => ({
      code: `Digit${item.digit}`,
      kind: 'single' as const,
      keys: String(item.digit),
      label: i18n._(item.label),
      run: () => void navigate({ to: item.to }),
    })),
  ]);

  return (
    <>
      <a className={classes.skip} href="#content">{t`Перейти до змісту`}</a>
      <AppShell
        header={{ height: 52 }}
        navbar={{ width: 208, breakpoint: 'md', collapsed: { mobile: !isMenuOpen } }}
        padding={0}
      >
        <AppShell.Header>
          <Group h="100%" px="sm" justify="space-between" wrap="nowrap" gap="xs">
            <Group gap="xs" wrap="nowrap">
              <Burger
                opened={isMenuOpen}
                onClick={menu.toggle}
                hiddenFrom="md"
                size="sm"
                aria-label={isMenuOpen ? t`Закрити меню` : t`Відкрити меню`}
                aria-expanded={isMenuOpen}
              />
              <UnstyledButton component={Link} to="/" className={classes.brand} aria-label={t`Громада`}>
                <IconBuildingCommunity size={24} aria-hidden className={classes.mark} />
                <Text fw={700} visibleFrom="xs">{t`Громада`}</Text>
              </UnstyledButton>
            </Group>
            <Button
              variant="default"
              className={classes.search}
              visibleFrom="sm"
              leftSection={<IconSearch size={16} aria-hidden />}
              rightSection={<Kbd size="xs">Ctrl K</Kbd>}
              onClick={spotlight.open}
            >
              {t`Пошук і команди`}
            </Button>
            <Group gap={6} wrap="nowrap">
              <ActionIcon
                variant="default"
                size="lg"
                hiddenFrom="sm"
                aria-label={t`Пошук і команди`}
                onClick={spotlight.open}
              >
                <IconSearch size={18} aria-hidden />
              </ActionIcon>
              <NotificationBell />
              <LanguageSwitch />
              <SchemeSwitch />
              <Tooltip label={t`Клавіші швидкого доступу`}>
                <ActionIcon
                  variant="default"
                  size="lg"
                  visibleFrom="md"
                  aria-label={t`Клавіші швидкого доступу`}
                  onClick={sheet.open}
                >
                  <IconKeyboard size={18} aria-hidden />
                </ActionIcon>
              </Tooltip>
              <AccountMenu />
            </Group>
          </Group>
        </AppShell.Header>
        <AppShell.Navbar p="xs" aria-label={t`Головне меню`}>
          {navigation.map((item) => (
            <NavLink
              key={item.to}
              component={Link}
              to={item.to}
              active={pathname.startsWith(item.to)}
              aria-current={pathname.startsWith(item.to) ? 'page' : undefined}
              label={i18n._(item.label)}
              leftSection={<item.icon size={20} aria-hidden />}
              className={classes.link}
              onClick={menu.close}
            />
          ))}
        </AppShell.Navbar>
        <AppShell.Main id="content" tabIndex={-1} className={classes.main}>
          <ConnectionBanner />
          <div className={classes.page}>
            <Outlet />
          </div>
        </AppShell.Main>
      </AppShell>
      <CommandPalette showShortcuts={sheet.open} />
      <ShortcutSheet registry={registry} isOpen={isSheetOpen} close={sheet.close} />
    </>
  );
}
