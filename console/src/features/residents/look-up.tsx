import { useLingui } from '@lingui/react/macro';
import { Button, Stack } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import type { FormEvent, ReactNode } from 'react';
import { ReadError } from '../../ui/read-error.tsx';
import { LoadingState } from '../../ui/states.tsx';

/** What a query has brought so far. */
export interface LookUpAnswer {
  readonly called: boolean;
  readonly loading: boolean;
  readonly error?: unknown;
}

/** A closed look-up: its fields, the button, and below what came of it. Enter in a field looks up. */
export function LookUp({
  label,
  fields,
  submit,
  answer,
  children,
}: {
  readonly label: string;
  readonly fields: ReactNode;
  readonly submit: () => void;
  readonly answer: LookUpAnswer;
  /** what was found; shown when the answer is there */
  readonly children: ReactNode;
}) {
  const { t } = useLingui();
  const send = (event: FormEvent) => {
    event.preventDefault();
    submit();
  };
  return (
    <Stack gap="lg">
      <form aria-label={label} onSubmit={send} noValidate>
        <Stack gap="md" align="stretch">
          {fields}
          <div>
            <Button type="submit" leftSection={<IconSearch size={18} aria-hidden />} loading={answer.loading}>
              {t`Знайти`}
            </Button>
          </div>
        </Stack>
      </form>
      <div role="status">
        {answer.loading ? (
          <LoadingState />
        ) : answer.error ? (
          <ReadError
            error={answer.error}
            retry={submit}
            whoMay={t`Дані мешканців бачать ті, хто веде їхні справи: діловод, керівник, виконавець, адміністратор ЦНАП.`}
          />
        ) : (
          answer.called && children
        )}
      </div>
    </Stack>
  );
}
