import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { useLingui } from '@lingui/react/macro';
import { Center, Container, MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { RouterProvider } from '@tanstack/react-router';
import { type ReactNode, useMemo } from 'react';
import { GraphProvider } from '../apollo/graph-provider.tsx';
import { environment } from '../environment.ts';
import { operationHashes } from '../gql/operation-hashes.ts';
import { ErrorState, PageLoading } from '../ui/states.tsx';
import { FatalErrorBoundary } from './fatal-error.tsx';
import { currentLanguage } from './language.ts';
import { createConsoleRouter } from './router.tsx';
import { SessionProvider, useSession } from './session.tsx';
import { sessionApi } from './session-api.ts';
import { SessionEnd } from './session-end.tsx';
import { SignInPage } from './sign-in-page.tsx';
import { consoleTheme, contrastVariables } from './theme.ts';

/** The whole console, from the outermost boundary to the page. */
export function Console() {
  const api = useMemo(() => sessionApi(environment.sessionUrl), []);
  return (
    <I18nProvider i18n={i18n}>
      <FatalErrorBoundary>
        <Kit>
          <SessionProvider api={api}>
            <Gate />
          </SessionProvider>
        </Kit>
      </FatalErrorBoundary>
    </I18nProvider>
  );
}

function Kit({ children }: { readonly children: ReactNode }) {
  const { t } = useLingui();
  const theme = useMemo(() => consoleTheme({ closeNotification: t`Закрити сповіщення`, close: t`Закрити` }), [t]);
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={contrastVariables}
      defaultColorScheme="auto"
      getStyleNonce={() => environment.styleNonce}
    >
      <Notifications position="bottom-left" limit={3} />
      {children}
    </MantineProvider>
  );
}

/** Signed in: the pages. Signed out: the sign-in page at the same address, so that nothing of a deep link is lost. */
function Gate() {
  const session = useSession();
  switch (session.status) {
    case 'loading':
      return <PageLoading />;
    case 'failed':
      return (
        <Center mih="100dvh" component="main">
          <Container size="xs">
            <ErrorState retry={session.retry} />
          </Container>
        </Center>
      );
    case 'signed-out':
      return <SignInPage session={session} />;
    case 'signed-in':
      return (
        <>
          <Pages key={session.employee.id} recheck={session.recheck} />
          <SessionEnd session={session} />
        </>
      );
  }
}

function Pages({ recheck }: { readonly recheck: () => void }) {
  const router = useMemo(createConsoleRouter, []);
  return (
    <GraphProvider
      graphUrl={environment.graphUrl}
      socketUrl={environment.socketUrl}
      language={currentLanguage}
      onSignedOut={recheck}
      operationHashes={import.meta.env.PROD ? operationHashes : null}
    >
      <RouterProvider router={router} />
    </GraphProvider>
  );
}
