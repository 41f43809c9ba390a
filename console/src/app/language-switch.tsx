import { useLingui } from '@lingui/react/macro';
import { SegmentedControl } from '@mantine/core';
import { languageOf } from '../lib/days.ts';
import { LANGUAGES, switchLanguage } from './language.ts';

/** Ukrainian or English, remembered on this machine. */
export function LanguageSwitch() {
  const { t, i18n } = useLingui();
  return (
    <SegmentedControl
      size="xs"
      aria-label={t`Мова`}
      value={i18n.locale}
      onChange={(code) => void switchLanguage(languageOf(code))}
      data={LANGUAGES.map(({ code, name }) => ({
        value: code,
        label: (
          <span lang={code} title={name}>
            {code.toUpperCase()}
          </span>
        ),
      }))}
    />
  );
}
