/** A browser as far as signing in is concerned: it keeps cookies by host and follows redirects by hand. */
export class FetchBrowser {
  readonly #jar = new Map<string, string>();
  readonly #headers: Readonly<Record<string, string>>;

  /** @param headers sent with every request: a proxy's, for one */
  constructor(headers: Readonly<Record<string, string>> = {}) {
    this.#headers = headers;
  }

  /** What the browser would send along, as a Cookie header. */
  get cookie(): string {
    return [...this.#jar].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  /** One request, no redirect followed. */
  async send(url: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers({ ...this.#headers, ...Object.fromEntries(new Headers(init.headers)) });
    if (this.#jar.size > 0) headers.set('cookie', this.cookie);
    const response = await fetch(url, { ...init, headers, redirect: 'manual' });
    for (const cookie of response.headers.getSetCookie()) this.#keep(cookie);
    return response;
  }

  /**
   * Follows redirects until something is shown, or until an address begins with `stopAt`.
   * @returns the answer and the address it came from; at `stopAt` the answer is the redirect that leads there
   */
  async open(url: string, init: RequestInit = {}, stopAt?: string): Promise<{ url: string; response: Response }> {
    let at = url;
    let response = await this.send(at, init);
    for (let hops = 0; hops < 10; hops += 1) {
      const location = response.headers.get('location');
      if (!location) return { url: at, response };
      const next = new URL(location, at).href;
      if (stopAt !== undefined && next.startsWith(stopAt)) return { url: next, response };
      at = next;
      response = await this.send(at);
    }
    throw new Error(`Too many redirects at ${at}`);
  }

  #keep(cookie: string): void {
    const [pair = '', ...attributes] = cookie.split(';');
    const end = pair.indexOf('=');
    const name = pair.slice(0, end);
    const isGone = attributes.some((attribute) => /^\s*(max-age=0|expires=Thu, 01 Jan 1970)/i.test(attribute));
    if (isGone) this.#jar.delete(name);
    else this.#jar.set(name, pair.slice(end + 1));
  }
}

/**
 * Signs in at a gateway's embedded identity provider as a demonstration employee, by the very steps a browser takes.
 * @returns the browser, whose `cookie` stands for the session
 * @throws {Error} naming the step that failed
 */
export async function signInByFetch(
  gatewayUrl: string,
  employeeId: string,
  browser = new FetchBrowser(),
): Promise<FetchBrowser> {
  const page = await browser.open(`${gatewayUrl}/session/sign-in?provider=embedded&returnTo=/signed-in`);
  const shown = await page.response.text();
  const action = formActions(shown).find((address) => address.endsWith('/demo'));
  if (!action) throw new Error(`No sign-in page but ${page.response.status} at ${page.url}: ${shown.slice(0, 300)}`);
  const done = await browser.open(
    new URL(action, page.url).href,
    { method: 'POST', body: new URLSearchParams({ subject: employeeId }) },
    `${gatewayUrl}/signed-in`,
  );
  if (!/hromada-session=/.test(browser.cookie))
    throw new Error(`Not signed in as ${employeeId}: ended at ${done.url} with ${done.response.status}`);
  return browser;
}

/** Addresses of the forms of a page. */
export function formActions(page: string): string[] {
  return [...page.matchAll(/<form[^>]* action="([^"]+)"/g)].map(([, action]) => action ?? '');
}
