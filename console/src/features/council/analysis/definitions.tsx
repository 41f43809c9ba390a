import { useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { Code, Text } from '@mantine/core';
import { graphql } from '../../../gql/gql.ts';
import { Field, FieldList } from '../../../ui/field-list.tsx';
import { Section } from '../../../ui/page.tsx';

const DEFINITIONS = graphql(`
  query MeasureDefinitions { measureDefinitions { key name formula definition } }
`);

/** What the measures of a view are: the formula, and where it is written down with its source. */
export function Definitions({ measures }: { readonly measures: readonly string[] }) {
  const { t } = useLingui();
  const { data } = useQuery(DEFINITIONS);
  const shown = (data?.measureDefinitions ?? []).filter(({ key }) => measures.includes(key));
  if (shown.length === 0) return null;
  return (
    <Section
      title={t`Визначення`}
      note={t`Y: за, N: проти, A: утримався, V: не голосував, X: відсутній, W: усе, крім «за», серед присутніх, q: потрібно «за».`}
    >
      <FieldList>
        {shown.map(({ key, name, formula, definition }) => (
          <Field key={key} label={name}>
            <Code id={`measure-${key}`}>{formula}</Code>
            <Text size="xs" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
              {definition}
            </Text>
          </Field>
        ))}
      </FieldList>
    </Section>
  );
}
