import { useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { Radio, Stack, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { graphql } from '../../gql/gql.ts';
import { appendPage } from '../../lib/pages.ts';
import { LoadMore } from '../../ui/load-more.tsx';
import { ReadError } from '../../ui/read-error.tsx';
import { EmptyState, LoadingState } from '../../ui/states.tsx';
import classes from './address-choice.module.css';

const ADDRESSES = graphql(`
  query AddressChoice($street: String!, $house: String, $after: String) {
    addresses(street: $street, house: $house, first: 40, after: $after) {
      edges { node { id text } }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

const TYPING_MS = 300;

/** An address by its identifier, with its one line. */
export interface ChosenAddress {
  readonly id: string;
  readonly text: string;
}

/** The addresses on a street, of which one is chosen: a house, or a flat in it. */
export function AddressChoice({
  street,
  house,
  chosen,
  choose,
  error,
}: {
  readonly street: string;
  readonly house: string;
  readonly chosen: ChosenAddress | null;
  readonly choose: (address: ChosenAddress) => void;
  readonly error: string | undefined;
}) {
  const { t } = useLingui();
  const [asked] = useDebouncedValue({ street: street.trim(), house: house.trim() }, TYPING_MS);
  const {
    data,
    error: fault,
    refetch,
    fetchMore,
  } = useQuery(ADDRESSES, {
    variables: { street: asked.street, house: asked.house || null, after: null },
    skip: asked.street === '',
  });
  if (asked.street === '')
    return error ? (
      <Text size="sm" c="var(--mantine-color-error)" role="alert">
        {error}
      </Text>
    ) : null;
  if (fault) return <ReadError error={fault} retry={() => void refetch()} />;
  if (!data) return <LoadingState lines={3} />;
  const { edges, pageInfo } = data.addresses;
  if (edges.length === 0)
    return <EmptyState title={t`Такої адреси немає`}>{t`Перевірте назву вулиці та номер будинку.`}</EmptyState>;
  const more = () =>
    fetchMore({
      variables: { after: pageInfo.endCursor ?? null },
      updateQuery: (before, { fetchMoreResult }) => ({
        addresses: appendPage(before.addresses, fetchMoreResult.addresses),
      }),
    });
  return (
    <Stack gap="xs">
      <Radio.Group
        label={t`Адреса`}
        withAsterisk
        error={error}
        value={chosen?.id ?? ''}
        onChange={(id) => {
          const edge = edges.find(({ node }) => node.id === id);
          if (edge) choose({ id: edge.node.id, text: edge.node.text });
        }}
      >
        <div className={classes.addresses}>
          {edges.map(({ node }) => (
            <Radio key={node.id} value={node.id} label={node.text} classNames={{ root: classes.address }} />
          ))}
        </div>
      </Radio.Group>
      <LoadMore hasMore={pageInfo.hasNextPage} more={more} />
    </Stack>
  );
}
