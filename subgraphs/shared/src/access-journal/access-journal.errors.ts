import { DomainError } from '../errors/index.ts';

/** The read could not be journalled, so nothing personal was shown (2297-VI: every viewing is recorded). */
export class AccessLogUnavailableError extends DomainError {
  readonly code = 'ACCESS_LOG_UNAVAILABLE';

  constructor(language: 'uk' | 'en', cause: unknown) {
    const message = {
      uk: 'Журнал доступу зараз недоступний, тому персональні дані не показуємо. Спробуйте за хвилину',
      en: 'The journal of access is unavailable, so personal data are not shown. Try again in a minute',
    }[language];
    super(message, { cause });
  }
}
