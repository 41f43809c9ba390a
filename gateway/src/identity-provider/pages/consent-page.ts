import { html } from './html.ts';
import { Page } from './page.ts';
import { type Language, words } from './words.ts';

/** What the page shows. */
export interface ConsentPageParts {
  readonly address: string;
  readonly language: Language;
  readonly appName: string;
  readonly scopes: readonly string[];
  readonly isOffline: boolean;
  readonly formTargets: readonly string[];
}

/** A program asks a resident to act for them. */
export function consentPage({ address, language, appName, scopes, isOffline, formTargets }: ConsentPageParts): Page {
  const say = words(language);
  const other = language === 'uk' ? 'en' : 'uk';
  const body = html`<form method="post" action="${address}/consent">
<p><strong>${appName}</strong> ${say.consentAsk}</p>
<ul>${scopes.map((scope) => html`<li>${say.scopes[scope] ?? scope}</li>`)}${isOffline && html`<li>${say.consentOffline}</li>`}</ul>
<p class="choice"><button name="decision" value="allow">${say.allow}</button>
<button class="quiet" name="decision" value="refuse">${say.refuse}</button></p>
</form>`;
  return new Page({ title: say.consent, language, otherLanguage: `${address}?language=${other}`, body, formTargets });
}
