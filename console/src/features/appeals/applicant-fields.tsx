import { useLingui } from '@lingui/react/macro';
import { Fieldset, SegmentedControl, Stack, TextInput } from '@mantine/core';
import { useFormContext } from 'react-hook-form';
import { DeputyField } from './deputy-field.tsx';
import { authorshipOf, type RegisterAppealValues } from './register-appeal.shape.ts';
import { ResidentField } from './resident-field.tsx';

/** Who appeals: a deputy, a resident found in the registry, or somebody as they called themselves. */
export function ApplicantFields() {
  const { t } = useLingui();
  const { register, watch, setValue, formState } = useFormContext<RegisterAppealValues>();
  const procedure = watch('procedure');
  const kind = watch('applicantKind');
  const { errors } = formState;
  const contact = (
    <TextInput
      label={t`Контакт`}
      description={t`Телефон або електронна пошта`}
      maxLength={200}
      error={errors.contact?.message}
      {...register('contact')}
    />
  );
  if (authorshipOf({ procedure, authorship: watch('authorship') }) === 'ANONYMOUS') return null;
  if (procedure === 'DEPUTY_APPEAL') {
    return (
      <Fieldset legend={t`Заявник`}>
        <Stack gap="sm">
          <DeputyField />
          {contact}
        </Stack>
      </Fieldset>
    );
  }
  return (
    <Fieldset legend={t`Заявник`}>
      <Stack gap="sm">
        <SegmentedControl
          aria-label={t`Звідки відомості про заявника`}
          value={kind}
          onChange={(value) => setValue('applicantKind', value === 'resident' ? 'resident' : 'stated')}
          data={[
            { value: 'resident', label: t`З реєстру` },
            { value: 'stated', label: t`Зі слів, з листа` },
          ]}
        />
        {kind === 'resident' ? (
          <ResidentField />
        ) : (
          <>
            <TextInput
              label={t`Прізвище, ім'я, по батькові або назва`}
              withAsterisk
              maxLength={200}
              error={errors.statedName?.message}
              {...register('statedName')}
            />
            <TextInput
              label={t`Адреса для відповіді`}
              maxLength={500}
              error={errors.statedAddress?.message}
              {...register('statedAddress')}
            />
          </>
        )}
        {contact}
      </Stack>
    </Fieldset>
  );
}
