import { useLingui } from '@lingui/react/macro';
import { ButtonLink } from '../ui/links.tsx';
import { usePageTitle } from '../ui/page-title.ts';
import { MessagePage } from '../ui/states.tsx';

/** No page has this address. */
export function NotFound() {
  const { t } = useLingui();
  usePageTitle(t`Сторінку не знайдено`);
  return (
    <MessagePage title={t`Сторінку не знайдено`} action={<ButtonLink to="/">{t`На головну`}</ButtonLink>}>
      {t`Можливо, адресу введено з помилкою або сторінку перенесено.`}
    </MessagePage>
  );
}
