import { useLingui } from '@lingui/react/macro';
import { Container } from '@mantine/core';
import { type ErrorComponentProps, useRouter } from '@tanstack/react-router';
import { requestIdOf } from '../apollo/request-trace.ts';
import { ErrorState } from '../ui/states.tsx';

/** The inner boundary: a page broke, the shell and the other pages still work. */
export function PageError({ error, reset }: ErrorComponentProps) {
  const { t } = useLingui();
  const router = useRouter();
  const retry = () => {
    reset();
    void router.invalidate();
  };
  return (
    <Container size="sm" py="xl">
      <ErrorState title={t`Сторінка не відкрилася`} retry={retry} requestId={requestIdOf(error)}>
        {t`Сталася помилка на цій сторінці. Інші розділи працюють.`}
      </ErrorState>
    </Container>
  );
}
