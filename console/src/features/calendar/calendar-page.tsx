import { useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { Alert, Button, Group } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useViewer } from '../../apollo/viewer.ts';
import { kyivDay } from '../../lib/days.ts';
import { Page, Section } from '../../ui/page.tsx';
import { usePageTitle } from '../../ui/page-title.ts';
import { ReadError } from '../../ui/read-error.tsx';
import { LoadingState } from '../../ui/states.tsx';
import { CALENDAR_PAGE, type CalendarOnPage } from './calendar.query.ts';
import { CalendarChangeForm } from './calendar-change-form.tsx';
import { ChangeTable, RegimeTable, RuleTable } from './calendar-rules.tsx';
import { CalendarYear } from './calendar-year.tsx';

const route = getRouteApi('/calendar');

/** The working calendar: the year by its days, regimes and rules by their dates; the administrator changes them. */
export function CalendarPage() {
  const { t } = useLingui();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const viewer = useViewer();
  const year = search.year ?? Number(kyivDay(new Date()).slice(0, 4));
  usePageTitle(t`Робочий календар`);
  const { data, error, refetch } = useQuery(CALENDAR_PAGE, { variables: { year } });
  const goTo = (next: number) => void navigate({ search: { year: next }, replace: true });
  return (
    <Page
      title={t`Робочий календар ${year}`}
      actions={
        <Group gap="xs">
          <Button variant="default" onClick={() => goTo(year - 1)}>{t`Попередній рік`}</Button>
          <Button variant="default" onClick={() => goTo(year + 1)}>{t`Наступний рік`}</Button>
        </Group>
      }
    >
      {error && !data ? (
        <ReadError error={error} retry={() => void refetch()} />
      ) : data ? (
        <Calendars
          appeals={data.calendar}
          services={data.serviceCalendar}
          isAdministrator={viewer?.roles.includes('administrator') ?? false}
          reload={() => void refetch()}
        />
      ) : (
        <LoadingState />
      )}
    </Page>
  );
}

function Calendars({
  appeals,
  services,
  isAdministrator,
  reload,
}: {
  readonly appeals: CalendarOnPage;
  readonly services: CalendarOnPage;
  readonly isAdministrator: boolean;
  readonly reload: () => void;
}) {
  const { t } = useLingui();
  return (
    <>
      {!appeals.isKnown && (
        <Alert color="yellow" role="status" title={t`Цього року немає в календарі`}>
          {t`Строк, що сягає цього року, не буде обчислено. Останній відомий рік: ${appeals.lastYear}.`}
        </Alert>
      )}
      {sameDays(appeals) !== sameDays(services) && (
        <Alert color="red" role="alert" title={t`Календарі звернень і послуг розійшлися`}>
          {t`Останню зміну внесено лише до одного з них. Внесіть її ще раз.`}
        </Alert>
      )}
      {appeals.isKnown && <CalendarYear calendar={appeals} />}
      <Section title={t`Режими робочих днів`}>
        <RegimeTable regimes={appeals.regimes} />
      </Section>
      <Section title={t`Строки звернень за законом`}>
        <RuleTable label={t`Строки звернень за законом`} rules={appeals.rules} />
      </Section>
      <Section title={t`Строки послуг за законом`}>
        <RuleTable label={t`Строки послуг за законом`} rules={services.rules} />
      </Section>
      {isAdministrator && (
        <Section title={t`Внести зміну`}>
          <CalendarChangeForm appeals={appeals} services={services} reload={reload} />
        </Section>
      )}
      {appeals.changes.length > 0 && (
        <Section title={t`Зміни: звернення`}>
          <ChangeTable label={t`Зміни: звернення`} changes={appeals.changes} />
        </Section>
      )}
      {services.changes.length > 0 && (
        <Section title={t`Зміни: послуги`}>
          <ChangeTable label={t`Зміни: послуги`} changes={services.changes} />
        </Section>
      )}
    </>
  );
}

/** The days of the year and the regimes in one text, to compare two calendars by. */
function sameDays({ days, regimes }: CalendarOnPage): string {
  return JSON.stringify([
    days.map(({ day, kind }) => [day, kind]),
    regimes.map(({ hasHolidays, validFrom, validTo }) => [hasHolidays, validFrom, validTo]),
  ]);
}
