import { useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { Accordion, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useParams } from '@tanstack/react-router';
import { graphql } from '../../gql/gql.ts';
import { formatDay, languageOf } from '../../lib/days.ts';
import { AnchorLink, ButtonLink } from '../../ui/links.tsx';
import { Page, Section } from '../../ui/page.tsx';
import { usePageTitle } from '../../ui/page-title.ts';
import { ReadError } from '../../ui/read-error.tsx';
import { EmptyState, LoadingState } from '../../ui/states.tsx';
import { InformationCard } from './information-card.tsx';

const SERVICE = graphql(`
  query ServicePage($id: ID!) {
    service(id: $id) {
      id code name area
      card { ...InformationCard_card @unmask }
      cards { ...InformationCard_card @unmask }
    }
  }
`);

/** One service: the card in force, and the versions before and after it. */
export function ServicePage() {
  const { t, i18n } = useLingui();
  const { serviceId } = useParams({ from: '/services/$serviceId' });
  const { data, error, refetch } = useQuery(SERVICE, { variables: { id: serviceId } });
  const service = data?.service;
  const language = languageOf(i18n.locale);
  usePageTitle(service?.name ?? t`Послуга`);
  const crumbs = [<AnchorLink key="all" size="sm" to="/services">{t`Перелік послуг`}</AnchorLink>];
  if (!service) {
    return (
      <Page title={t`Послуга`} crumbs={crumbs}>
        {error ? (
          <ReadError error={error} retry={() => void refetch()} />
        ) : data ? (
          <EmptyState title={t`Такої послуги немає`}>{t`Можливо, посилання застаріло.`}</EmptyState>
        ) : (
          <LoadingState lines={9} />
        )}
      </Page>
    );
  }
  const others = service.cards.filter(({ id }) => id !== service.card.id);
  return (
    <Page
      title={service.name}
      crumbs={crumbs}
      about={<Text size="sm" c="dimmed">{t`${service.area} · код ${service.code}`}</Text>}
      actions={
        <>
          <ButtonLink
            variant="default"
            to="/services/applications"
            search={{ service: service.id }}
          >{t`Заяви на цю послугу`}</ButtonLink>
          <ButtonLink
            to="/services/applications/new"
            search={{ service: service.id }}
            leftSection={<IconPlus size={18} aria-hidden />}
          >
            {t`Прийняти заяву`}
          </ButtonLink>
        </>
      }
    >
      <InformationCard card={service.card} />
      {others.length > 0 && (
        <Section title={t`Інші версії картки`} note={t`Заяву розглядають за версією, чинною в день її подання.`}>
          <Accordion variant="contained" order={3}>
            {others.map((card) => {
              const from = formatDay(card.validFrom, language);
              const to = formatDay(card.validTo, language);
              return (
                <Accordion.Item key={card.id} value={card.id}>
                  <Accordion.Control>
                    {to ? t`Версія ${card.version}: з ${from} до ${to}` : t`Версія ${card.version}: з ${from}`}
                  </Accordion.Control>
                  <Accordion.Panel>
                    <InformationCard card={card} order={4} />
                  </Accordion.Panel>
                </Accordion.Item>
              );
            })}
          </Accordion>
        </Section>
      )}
    </Page>
  );
}
