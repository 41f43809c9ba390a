import { type Html, html } from './html.ts';
import { Page } from './page.ts';
import { type Language, words } from './words.ts';

/** Somebody whom the demonstration lets in by a click. */
export interface DemoPerson {
  readonly subject: string;
  readonly name: string;
  readonly lines: readonly string[];
}

/** What the page shows. */
export interface SignInPageParts {
  /** address of the interaction, forms lead below it */
  readonly address: string;
  readonly language: Language;
  /** null for the console itself */
  readonly appName: string | null;
  /** null: nobody is let in without a password */
  readonly demo: { readonly of: 'employees' | 'residents'; readonly people: readonly DemoPerson[] } | null;
  readonly hasFailed: boolean;
  readonly formTargets: readonly string[];
}

/** Signing in: a demonstration's people as buttons, otherwise login and password. */
export function signInPage(parts: SignInPageParts): Page {
  const { address, language, appName, demo, hasFailed, formTargets } = parts;
  const say = words(language);
  const title = appName === null ? say.signIn : `${say.signInTo} «${appName}»`;
  const other = language === 'uk' ? 'en' : 'uk';
  const failure = hasFailed && html`<p class="problem" role="alert">${say.wrongPassword}</p>`;
  const body = html`${demo && demoList(demo, address, language)}${failure}${!demo && passwordForm(address, language)}`;
  return new Page({ title, language, otherLanguage: `${address}?language=${other}`, body, formTargets });
}

function demoList(demo: NonNullable<SignInPageParts['demo']>, address: string, language: Language): Html {
  const say = words(language);
  const lead = demo.of === 'employees' ? say.chooseEmployee : say.chooseResident;
  if (demo.people.length === 0) return html`<p class="problem" role="alert">${say.nobodyToChoose}</p>`;
  return html`<p>${lead}</p>
<ul class="people">
${demo.people.map(
  ({ subject, name, lines }) => html`<li><form method="post" action="${address}/demo">
<button name="subject" value="${subject}"><strong>${name}</strong>${lines.map((line) => html` <span>${line}</span>`)}</button>
</form></li>`,
)}
</ul>`;
}

function passwordForm(address: string, language: Language): Html {
  const say = words(language);
  return html`<form class="panel" method="post" action="${address}/password">
<label>${say.login}<input name="login" autocomplete="username" autocapitalize="none" spellcheck="false" required maxlength="64"></label>
<label>${say.password}<input name="password" type="password" autocomplete="current-password" required maxlength="200"></label>
<button>${say.enter}</button>
<a href="/oidc/invitation?language=${language}">${say.haveInvitation}</a>
</form>`;
}
