import { html } from './html.ts';
import { Page } from './page.ts';
import { type Language, words } from './words.ts';

/** What the provider refused, without its reasons: those help whoever tries doors. */
export function errorPage(code: string, language: Language = 'uk', status = 400): Page {
  const say = words(language);
  const body = html`<div class="problem" role="alert"><p>${say.failedLead}</p><p class="dim">${say.reason}: <code>${code}</code></p></div>
<p><a href="/">${say.toSignIn}</a></p>`;
  return new Page({ title: say.failed, language, otherLanguage: null, body, status });
}
