import { useLingui } from '@lingui/react/macro';
import { Alert, Button, Center, Container, Group, Stack, Text, TextInput, Title } from '@mantine/core';
import { IconAlertCircle, IconBuildingCommunity, IconLogin2 } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { usePageTitle } from '../ui/page-title.ts';
import { LanguageSwitch } from './language-switch.tsx';
import { SchemeSwitch } from './scheme-switch.tsx';
import type { SignedOut } from './session.tsx';
import type { LinkProblem, SignInProvider } from './session-api.ts';
import classes from './sign-in-page.module.css';

/** The provider that comes with the system; its name is ours to translate. */
const EMBEDDED = 'embedded';

/** Where one may sign in. The address stays as it was, so a deep link opens right after signing in. */
export function SignInPage({ session }: { readonly session: SignedOut }) {
  const { t } = useLingui();
  const { providers, unknown, problem, signIn, link } = session;
  const [leavingFor, setLeavingFor] = useState<string | null>(null);
  usePageTitle(t`Вхід`);

  const leave = (provider: string) => {
    setLeavingFor(provider);
    signIn(provider);
  };

  return (
    <Center component="main" mih="100dvh" py="xl" className={classes.page}>
      <Container size="xs" w="100%">
        <Stack gap="lg">
          <Group justify="space-between" align="flex-start">
            <Group gap="sm">
              <IconBuildingCommunity size={36} aria-hidden className={classes.mark} />
              <div>
                <Title order={1} size="h2">{t`Громада`}</Title>
                <Text c="dimmed">{t`Робоче місце працівника ради`}</Text>
              </div>
            </Group>
            <Group gap="xs">
              <LanguageSwitch />
              <SchemeSwitch />
            </Group>
          </Group>
          {problem !== null && <Problem code={problem} />}
          {unknown && <LinkForm provider={unknown} link={link} />}
          {providers.length === 0 && (
            <Alert color="yellow" title={t`Вхід не налаштовано`}>
              {t`Адміністратор ще не вказав, через яку систему входять працівники.`}
            </Alert>
          )}
          <Stack gap="sm">
            {providers.map((provider) => (
              <Button
                key={provider.name}
                size="md"
                variant={unknown ? 'default' : 'filled'}
                leftSection={<IconLogin2 size={20} aria-hidden />}
                loading={leavingFor === provider.name}
                disabled={leavingFor !== null && leavingFor !== provider.name}
                onClick={() => leave(provider.name)}
              >
                <ProviderName provider={provider} />
              </Button>
            ))}
          </Stack>
        </Stack>
      </Container>
    </Center>
  );
}

function ProviderName({ provider }: { readonly provider: SignInProvider }) {
  const { t } = useLingui();
  const label = provider.name === EMBEDDED ? t`Обліковий запис громади` : provider.label;
  return t`Увійти: ${label}`;
}

/** Why one is here again, in words. */
function Problem({ code }: { readonly code: string }) {
  const { t } = useLingui();
  switch (code) {
    case 'SESSION_ENDED':
      return (
        <Alert color="blue" title={t`Сеанс завершено`}>
          {t`Увійдіть знову: ви повернетеся туди, де були, а введене у формах збережено.`}
        </Alert>
      );
    case 'PROVIDER_UNAVAILABLE':
    case 'SIGN_IN_UNAVAILABLE':
      return (
        <Alert color="red" icon={<IconAlertCircle aria-hidden />} title={t`Система входу не відповідає`}>
          {t`Спробуйте ще раз за хвилину. Якщо не допоможе, зверніться до адміністратора.`}
        </Alert>
      );
    default:
      return (
        <Alert color="red" icon={<IconAlertCircle aria-hidden />} title={t`Не вдалося увійти`}>
          {t`Почніть вхід спочатку. Якщо помилка повторюється, зверніться до адміністратора.`}
        </Alert>
      );
  }
}

/** Somebody signed in whom the council does not know yet: an invitation code tells who they are. */
function LinkForm({ provider, link }: { readonly provider: SignInProvider; readonly link: SignedOut['link'] }) {
  const { t } = useLingui();
  const [code, setCode] = useState('');
  const [isBusy, setIsBusy] = useState(false);
  const [problems, setProblems] = useState<readonly LinkProblem[]>([]);
  const [hasFailed, setHasFailed] = useState(false);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setIsBusy(true);
    setHasFailed(false);
    try {
      setProblems(await link(code.trim()));
    } catch {
      setHasFailed(true);
    } finally {
      setIsBusy(false);
    }
  };

  const failure = hasFailed ? t`Код не вдалося перевірити. Увійдіть знову й повторіть.` : null;
  return (
    <Alert color="yellow" title={t`Вас тут ще не знають`}>
      <form onSubmit={(event) => void submit(event)}>
        <Stack gap="sm">
          <Text size="sm">
            {t`«${provider.label}» підтверджує, хто ви, але цей обліковий запис не повʼязано з працівником. Введіть код запрошення від адміністратора.`}
          </Text>
          <TextInput
            label={t`Код запрошення`}
            required
            autoComplete="off"
            value={code}
            error={failure ?? (problems.map(({ message }) => message).join(' ') || null)}
            onChange={(event) => setCode(event.currentTarget.value)}
          />
          <Button type="submit" loading={isBusy}>
            {t`Повʼязати й увійти`}
          </Button>
        </Stack>
      </form>
    </Alert>
  );
}
