import { useLingui } from '@lingui/react/macro';
import { Text } from '@mantine/core';

/** In the place of what is shown to those who work on the case only (393/96-ВР, art. 10; 2297-VI, art. 10). */
export function WithheldNote() {
  const { t } = useLingui();
  return <Text size="sm" c="dimmed">{t`Не розголошується: це бачать заявник і ті, хто працює зі справою.`}</Text>;
}
