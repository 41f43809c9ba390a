import { Divider, Stack, Title } from '@mantine/core';
import type { ReactNode } from 'react';

/** A part of the card under a title. */
export function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <Stack gap={8} component="section" aria-label={title}>
      <Divider />
      <Title order={4} size="h6">
        {title}
      </Title>
      {children}
    </Stack>
  );
}
