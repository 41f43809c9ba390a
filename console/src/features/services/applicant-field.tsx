import { useLingui } from '@lingui/react/macro';
import { languageOf } from '../../lib/days.ts';
import { describePerson } from '../../registry/found-person.ts';
import { ResidentChoice } from '../../registry/resident-choice.tsx';
import { ReadError } from '../../ui/read-error.tsx';
import type { FoundResident } from './submit-application.shape.ts';

/** Finds the applicant in the register, or shows who was found. */
export function ApplicantField({
  resident,
  choose,
  error,
}: {
  readonly resident: FoundResident | null;
  readonly choose: (resident: FoundResident | null) => void;
  readonly error: string | undefined;
}) {
  const { t, i18n } = useLingui();
  return (
    <ResidentChoice
      purpose="SERVICE_PROVISION"
      chosen={resident}
      choose={(person) =>
        choose(
          person && {
            id: person.id,
            fullName: person.fullName,
            about: describePerson(person, languageOf(i18n.locale)),
          },
        )
      }
      error={error}
      texts={{
        byName: t`За імʼям і датою народження`,
        byRecord: t`За номером запису`,
        givenName: t`Імʼя`,
        recordNumber: t`Номер запису (УНЗР)`,
        recordExample: '19840229-01237',
        nobodyFound: t`Нікого не знайдено. Перевірте написання або прийміть заяву зі слів.`,
      }}
      renderError={(failure, retry) => <ReadError error={failure} retry={retry} />}
    />
  );
}
