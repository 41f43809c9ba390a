import { useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { Text } from '@mantine/core';
import { Page, Section } from '../../ui/page.tsx';
import { usePageTitle } from '../../ui/page-title.ts';
import { ReadError } from '../../ui/read-error.tsx';
import { LoadingState } from '../../ui/states.tsx';
import { DeadNotices } from './dead-notices.tsx';
import { EscalationSteps } from './escalation-steps.tsx';
import { NoticeTemplates } from './notice-templates.tsx';
import { NOTICES_PAGE } from './notices.query.ts';
import { clockTime } from './notices.shape.ts';

/** To whom terms are told, in which words and hours, and what could not be sent. */
export function NoticesPage() {
  const { t } = useLingui();
  usePageTitle(t`Сповіщення й нагадування`);
  const { data, error, refetch } = useQuery(NOTICES_PAGE, { fetchPolicy: 'network-only' });
  const reload = () => void refetch();
  const hours = data?.quietHours;
  const isQuiet = hours && hours.fromMinute !== hours.toMinute;
  return (
    <div style={{ overflow: 'auto', minHeight: 0 }}>
      <Page
        title={t`Сповіщення й нагадування`}
        about={
          <Text size="sm" c="dimmed">
            {t`Кому й коли нагадують про строки та якими словами.`}{' '}
            {isQuiet && t`Листи не надходять від ${clockTime(hours.fromMinute)} до ${clockTime(hours.toMinute)}.`}
          </Text>
        }
      >
        {data ? (
          <>
            <EscalationSteps steps={data.escalationSteps} reload={reload} />
            <Section title={t`Недоставлені листи`} order={2}>
              <DeadNotices rows={data.deadNotifications.edges.map(({ node }) => node)} reload={reload} />
            </Section>
            <NoticeTemplates templates={data.notificationTemplates} reload={reload} />
          </>
        ) : error ? (
          <ReadError error={error} retry={reload} whoMay={t`Сповіщення налаштовує адміністратор системи.`} />
        ) : (
          <LoadingState lines={6} />
        )}
      </Page>
    </div>
  );
}
