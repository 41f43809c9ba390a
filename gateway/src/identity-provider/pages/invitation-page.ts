import type { FormProblem } from '../accounts.ts';
import { html } from './html.ts';
import { Page } from './page.ts';
import { type Language, sentenceOf, words } from './words.ts';

/** What the page shows. */
export interface InvitationPageParts {
  readonly language: Language;
  readonly code: string;
  readonly login: string;
  readonly problems: readonly FormProblem[];
  /** the service that knows invitations does not answer */
  readonly isAway: boolean;
}

/** Somebody who was invited chooses a login and a password. */
export function invitationPage({ language, code, login, problems, isAway }: InvitationPageParts): Page {
  const say = words(language);
  const other = language === 'uk' ? 'en' : 'uk';
  const query = code === '' ? '' : `&code=${encodeURIComponent(code)}`;
  const complaint =
    problems.length > 0 &&
    html`<div class="problem" role="alert">${say.correct}<ul>${problems.map((problem) => html`<li>${sentenceOf(problem, language)}</li>`)}</ul></div>`;
  const body = html`${isAway && html`<p class="problem" role="alert">${say.away}</p>`}${complaint}
<form class="panel" method="post" action="/oidc/invitation?language=${language}">
<p>${say.invitationLead}</p>
<label>${say.code}<input name="code" autocomplete="off" spellcheck="false" required maxlength="200" value="${code}"></label>
<label>${say.login}<input name="login" autocomplete="username" autocapitalize="none" spellcheck="false" required maxlength="64" value="${login}"><small>${say.loginHint}</small></label>
<label>${say.password}<input name="password" type="password" autocomplete="new-password" required maxlength="200"><small>${say.passwordHint}</small></label>
<label>${say.repeat}<input name="repeated" type="password" autocomplete="new-password" required maxlength="200"></label>
<button>${say.create}</button>
</form>`;
  const status = problems.length > 0 ? 422 : isAway ? 503 : 200;
  return new Page({
    title: say.invitation,
    language,
    otherLanguage: `/oidc/invitation?language=${other}${query}`,
    body,
    status,
  });
}

/** The account is there. */
export function invitationAcceptedPage(language: Language): Page {
  const say = words(language);
  const body = html`<p>${say.createdLead}</p><p><a href="/">${say.toSignIn}</a></p>`;
  return new Page({ title: say.created, language, otherLanguage: null, body });
}
