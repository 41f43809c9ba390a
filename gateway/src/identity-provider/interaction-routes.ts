import type { Logger } from '@hromada/shared/logging';
import express, { type NextFunction, type Request, type Response, Router } from 'express';
import type { Provider } from 'oidc-provider';
import { PlatformUnavailableError } from '../platform.ts';
import { chooseLanguage } from '../viewer/language.ts';
import type { OriginCheck } from '../viewer/origin.ts';
import type { Accounts } from './accounts.ts';
import { CONSOLE_CLIENT } from './clients.ts';
import type { DemoPeople } from './demo-people.ts';
import { consentPage } from './pages/consent-page.ts';
import { errorPage } from './pages/error-page.ts';
import { invitationAcceptedPage, invitationPage } from './pages/invitation-page.ts';
import { PAGE_STYLE } from './pages/page-style.ts';
import { type SignInPageParts, signInPage } from './pages/sign-in-page.ts';
import type { Language } from './pages/words.ts';

/** What the pages stand on. */
export interface InteractionParts {
  /** the provider as of now: keys that change make a new one */
  provider(): Provider;
  readonly accounts: Accounts;
  /** null: everybody needs a password */
  readonly demo: DemoPeople | null;
  readonly isOurs: OriginCheck;
  readonly log: Logger;
}

type Interaction = Awaited<ReturnType<Provider['interactionDetails']>>;

/** Pages on which people sign in at the embedded provider, allow a program something, or accept an invitation. */
export function interactionRoutes(parts: InteractionParts): Router {
  const { accounts, demo, log } = parts;
  const router = Router();
  const form = express.urlencoded({ extended: false, limit: '4kb' });

  router.get('/page.css', (_request, response) => {
    response.set({ 'content-type': 'text/css; charset=utf-8', 'cache-control': 'public, max-age=3600' });
    response.end(PAGE_STYLE);
  });

  // A form of another site's page signs nobody in.
  router.post(['/interaction/*rest', '/invitation'], (request, response, next) => {
    if (parts.isOurs(request.headers)) return next();
    errorPage('FORBIDDEN_ORIGIN', languageOf(request), 403).send(response);
  });

  router.get('/interaction/:uid', async (request, response) => {
    const interaction = await parts.provider().interactionDetails(request, response);
    if (interaction.prompt.name === 'consent') return sendConsent(request, response, interaction);
    await sendSignIn(request, response, interaction);
  });

  router.post('/interaction/:uid/demo', form, async (request, response) => {
    const interaction = await parts.provider().interactionDetails(request, response);
    const people = demo ? await listDemo(interaction) : [];
    const chosen = people.find(({ subject }) => subject === request.body?.subject);
    if (!chosen) return sendSignIn(request, response, interaction, 'failed');
    await finishSignIn(request, response, chosen.subject);
  });

  router.post('/interaction/:uid/password', form, async (request, response) => {
    const interaction = await parts.provider().interactionDetails(request, response);
    const { login, password } = textsOf(request.body);
    const subject = demo ? null : await accounts.signIn(login ?? '', password ?? '');
    if (subject === null) return sendSignIn(request, response, interaction, 'failed');
    await finishSignIn(request, response, subject);
  });

  router.post('/interaction/:uid/consent', form, async (request, response) => {
    const provider = parts.provider();
    const interaction = await provider.interactionDetails(request, response);
    if (interaction.prompt.name !== 'consent' || !interaction.session) throw new Error('No consent was asked for');
    if (request.body?.decision !== 'allow') {
      const refusal = { error: 'access_denied', error_description: 'The resident refused' };
      return provider.interactionFinished(request, response, refusal, { mergeWithLastSubmission: false });
    }
    const { missingOIDCScope, missingResourceScopes } = askedOf(interaction);
    const known = interaction.grantId ? await provider.Grant.find(interaction.grantId) : undefined;
    const grant =
      known ??
      new provider.Grant({
        accountId: interaction.session.accountId,
        clientId: String(interaction.params['client_id']),
      });
    if (missingOIDCScope.length > 0) grant.addOIDCScope(missingOIDCScope.join(' '));
    for (const [resource, scopes] of Object.entries(missingResourceScopes))
      grant.addResourceScope(resource, scopes.join(' '));
    const grantId = await grant.save();
    await provider.interactionFinished(request, response, { consent: { grantId } }, { mergeWithLastSubmission: true });
  });

  router.get('/invitation', (request, response) => {
    const code = String(request.query['code'] ?? '');
    invitationPage({ language: languageOf(request), code, login: '', problems: [], isAway: false }).send(response);
  });

  router.post('/invitation', form, async (request, response) => {
    const { code = '', login = '', password = '', repeated = '' } = textsOf(request.body);
    const language = languageOf(request);
    const shown = { language, code, login };
    try {
      const problems = await accounts.accept({ code, login, password, repeated });
      if (problems.length > 0) return invitationPage({ ...shown, problems, isAway: false }).send(response);
      invitationAcceptedPage(language).send(response);
    } catch (error) {
      if (!(error instanceof PlatformUnavailableError)) throw error;
      log.warn({ err: error }, 'an invitation could not be read');
      invitationPage({ ...shown, problems: [], isAway: true }).send(response);
    }
  });

  // An interaction that is over, of another browser, or that never was.
  router.use(
    (error: { statusCode?: number; error?: string }, request: Request, response: Response, next: NextFunction) => {
      const status = error.statusCode ?? 500;
      if (status >= 500 || response.headersSent) return next(error);
      errorPage(error.error ?? 'invalid_request', languageOf(request), status).send(response);
    },
  );

  async function sendSignIn(
    request: Request,
    response: Response,
    interaction: Interaction,
    outcome: 'new' | 'failed' = 'new',
  ): Promise<void> {
    const isConsole = interaction.params['client_id'] === CONSOLE_CLIENT;
    const shown: SignInPageParts = {
      address: addressOf(interaction),
      language: languageOf(request, interaction),
      appName: isConsole ? null : await appNameOf(interaction),
      demo: demo && { of: isConsole ? 'employees' : 'residents', people: await listDemo(interaction) },
      hasFailed: outcome === 'failed',
      formTargets: formTargetsOf(interaction),
    };
    signInPage(shown).send(response);
  }

  async function sendConsent(request: Request, response: Response, interaction: Interaction): Promise<void> {
    const { missingOIDCScope, missingResourceScopes } = askedOf(interaction);
    consentPage({
      address: addressOf(interaction),
      language: languageOf(request, interaction),
      appName: await appNameOf(interaction),
      scopes: Object.values(missingResourceScopes).flat(),
      isOffline: missingOIDCScope.includes('offline_access'),
      formTargets: formTargetsOf(interaction),
    }).send(response);
  }

  async function listDemo(interaction: Interaction) {
    const isConsole = interaction.params['client_id'] === CONSOLE_CLIENT;
    try {
      return (await (isConsole ? demo?.listEmployees() : demo?.listResidents())) ?? [];
    } catch (error) {
      if (!(error instanceof PlatformUnavailableError)) throw error;
      log.warn({ err: error }, 'nobody to offer');
      return [];
    }
  }

  async function appNameOf({ params }: Interaction): Promise<string> {
    const client = await parts.provider().Client.find(String(params['client_id']));
    return client?.clientName ?? String(params['client_id']);
  }

  async function finishSignIn(request: Request, response: Response, subject: string): Promise<void> {
    // Not remembered: the provider's own session ends with the browser, or sooner.
    const login = { accountId: subject, remember: false };
    await parts.provider().interactionFinished(request, response, { login }, { mergeWithLastSubmission: false });
  }

  return router;
}

interface Asked {
  readonly missingOIDCScope: readonly string[];
  readonly missingResourceScopes: Readonly<Record<string, readonly string[]>>;
}

function askedOf({ prompt }: Interaction): Asked {
  const { missingOIDCScope, missingResourceScopes } = prompt.details as Partial<Asked>;
  return { missingOIDCScope: missingOIDCScope ?? [], missingResourceScopes: missingResourceScopes ?? {} };
}

function addressOf({ uid }: Interaction): string {
  return `/oidc/interaction/${uid}`;
}

/** Origin to which the browser will be sent in the end, the scheme alone for a program on a telephone. */
function formTargetsOf({ params }: Interaction): readonly string[] {
  const redirectUri = String(params['redirect_uri'] ?? '');
  if (!URL.canParse(redirectUri)) return [];
  const { origin, protocol } = new URL(redirectUri);
  return [origin === 'null' ? protocol : origin];
}

function languageOf(request: Request, interaction?: Interaction): Language {
  const asked = request.query['language'] ?? String(interaction?.params['ui_locales'] ?? '').slice(0, 2);
  return chooseLanguage(asked, request.headers['accept-language']);
}

function textsOf(body: unknown): Partial<Record<string, string>> {
  if (typeof body !== 'object' || body === null) return {};
  return Object.fromEntries(Object.entries(body).filter(([, value]) => typeof value === 'string'));
}
