import { useLingui } from '@lingui/react/macro';
import { Alert, Stack, Text } from '@mantine/core';
import { AnchorLink } from '../../ui/links.tsx';

/** What to do about a document that is registered already. */
export function RepeatedDocument({ theirNumber }: { readonly theirNumber: string }) {
  const { t } = useLingui();
  return (
    <Alert color="yellow" role="alert" title={t`Такий документ уже зареєстровано`}>
      <Stack gap="xs" align="flex-start">
        <Text size="sm">
          {t`Документ реєструють один раз. Якщо це ще один примірник, проставте на ньому наявний індекс. Якщо це інший документ, виправте індекс або дату кореспондента.`}
        </Text>
        <AnchorLink size="sm" to="/documents" search={{ their: theirNumber }}>
          {t`Показати зареєстрований`}
        </AnchorLink>
      </Stack>
    </Alert>
  );
}
