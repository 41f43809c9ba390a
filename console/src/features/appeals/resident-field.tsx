import { useLingui } from '@lingui/react/macro';
import { Alert } from '@mantine/core';
import { useFormContext } from 'react-hook-form';
import { languageOf } from '../../lib/days.ts';
import { describePerson } from '../../registry/found-person.ts';
import { ResidentChoice } from '../../registry/resident-choice.tsx';
import type { RegisterAppealValues } from './register-appeal.shape.ts';

/** Finds the applicant in the registry, or shows who was found. */
export function ResidentField() {
  const { t, i18n } = useLingui();
  const { watch, setValue, formState, clearErrors } = useFormContext<RegisterAppealValues>();
  const resident = watch('resident');
  return (
    <ResidentChoice
      purpose="APPEAL_REGISTRATION"
      chosen={resident && { fullName: resident.fullName, about: describePerson(resident, languageOf(i18n.locale)) }}
      choose={(person) => {
        setValue('resident', person, { shouldDirty: true });
        clearErrors('resident');
      }}
      error={formState.errors.resident?.message}
      texts={{
        byName: t`За ім'ям`,
        byRecord: t`За номером`,
        givenName: t`Ім'я`,
        recordNumber: t`Номер УНЗР`,
        recordExample: '19900101-00001',
        nobodyFound: t`Нікого не знайдено. Перевірте написання або зареєструйте зі слів.`,
      }}
      renderError={() => (
        <Alert
          color="red"
          title={t`Реєстр не відповідає`}
        >{t`Зареєструйте зі слів: зв'язати із записом можна буде пізніше.`}</Alert>
      )}
    />
  );
}
