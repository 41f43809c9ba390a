import type { Response } from 'express';
import { type Html, html } from './html.ts';
import type { Language, Words } from './words.ts';
import { words } from './words.ts';

/** A page of the identity provider, before it is sent. */
export interface PageParts {
  readonly title: string;
  readonly language: Language;
  /** this very page in the other language */
  readonly otherLanguage: string | null;
  readonly body: Html;
  readonly status?: number;
  /** where a form may lead besides here: browsers hold the redirects after it against this, too */
  readonly formTargets?: readonly string[];
}

/** A page that can be sent. */
export class Page {
  readonly #parts: PageParts;

  constructor(parts: PageParts) {
    this.#parts = parts;
  }

  get headers(): Readonly<Record<string, string>> {
    const targets = ["'self'", ...(this.#parts.formTargets ?? [])].join(' ');
    return {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy': `default-src 'none'; style-src 'self'; img-src 'self'; form-action ${targets}; base-uri 'none'; frame-ancestors 'none'`,
      // a form's Origin has to be told; addresses of a sign-in go nowhere else
      'referrer-policy': 'same-origin',
    };
  }

  send(response: Response): void {
    response.status(this.#parts.status ?? 200).set(this.headers);
    response.end(this.text);
  }

  /** For the provider's own errors, which it answers through Koa. */
  sendTo(context: { set(headers: Record<string, string>): void; body: unknown }): void {
    context.set({ ...this.headers });
    context.body = this.text;
  }

  get text(): string {
    const { title, language, otherLanguage, body } = this.#parts;
    const say: Words = words(language);
    const other = language === 'uk' ? 'en' : 'uk';
    return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title} · ${say.system}</title>
<link rel="stylesheet" href="/oidc/page.css">
</head>
<body>
<main>
<header>
<p class="brand">${say.system}</p>
${otherLanguage && html`<a class="language" href="${otherLanguage}" lang="${other}" hreflang="${other}">${say.otherLanguage}</a>`}
</header>
<h1>${title}</h1>
${body}
</main>
</body>
</html>`.text;
  }
}
