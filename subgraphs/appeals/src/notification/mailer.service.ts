import type { Clock } from '@hromada/shared/clock';
import type { Logger } from '@hromada/shared/logging';
import type { MailRepository, Outgoing } from './mail.repository.ts';
import type { MessageDriver } from './mail-transport.ts';
import { ATTEMPTS_MAX, retryDelayMs } from './notification.policy.ts';
import type { NotificationRepository, TemplateRow } from './notification.repository.ts';
import { wordsOf } from './words.policy.ts';

const POLL_MS = 2_000;
/** Longer than a server that answers each command at the last moment takes for one message: 15 s each, some nine of them. */
const LEASE_MS = 180_000;

/**
 * Sends what waits to be sent. A process that dies after the server took a message sends it again with the same
 * Message-ID; one that dies before sends it later: at least once.
 */
export class Mailer {
  readonly #repository: MailRepository;
  readonly #notices: NotificationRepository;
  readonly #driver: MessageDriver | null;
  readonly #consoleUrl: string | null;
  readonly #clock: Clock;
  readonly #log: Logger;
  #timer: NodeJS.Timeout | null = null;
  #sending: Promise<void> | null = null;

  constructor(parts: {
    repository: MailRepository;
    notices: NotificationRepository;
    /** null: e-mail is not switched on */
    driver: MessageDriver | null;
    /** address of the console, for links; none are written when null */
    consoleUrl: string | null;
    clock: Clock;
    log: Logger;
  }) {
    this.#repository = parts.repository;
    this.#notices = parts.notices;
    this.#driver = parts.driver;
    this.#consoleUrl = parts.consoleUrl;
    this.#clock = parts.clock;
    this.#log = parts.log;
  }

  /** Looks for messages now and ever again. */
  start(): void {
    if (!this.#driver) return;
    const look = (): void => {
      this.#sending ??= this.send()
        .catch((err) => this.#log.warn({ err }, 'messages will be sent later'))
        .finally(() => {
          this.#sending = null;
        });
    };
    this.#timer = setInterval(look, POLL_MS);
    look();
  }

  async stop(): Promise<void> {
    if (this.#timer) clearInterval(this.#timer);
    await this.#sending;
    this.#driver?.close();
  }

  /** Sends everything whose time has come. */
  async send(): Promise<void> {
    if (!this.#driver) return;
    let templates: readonly TemplateRow[] | undefined;
    for (let message = await this.#claim(); message; message = await this.#claim()) {
      templates ??= await this.#notices.listTemplates();
      await this.#sendOne(message, templates, this.#driver);
    }
  }

  /** One at a time: a message that waited for others to be sent would be free again before its turn came. */
  #claim(): Promise<Outgoing | undefined> {
    const now = this.#clock.now();
    return this.#repository.claim(now, new Date(now.getTime() + LEASE_MS));
  }

  async #sendOne(message: Outgoing, templates: readonly TemplateRow[], driver: MessageDriver): Promise<void> {
    const attempts = message.attempts + 1;
    const at = this.#clock.now();
    if (message.email === null)
      return this.#repository.settle(message.id, { state: 'DEAD', attempts, lastFault: 'NO_ADDRESS' });
    const words = wordsOf(message, templates, { language: message.language ?? 'uk', link: this.#linkTo(message) });
    try {
      await driver.send({ id: message.id, to: message.email, ...words });
    } catch (error) {
      const lastFault = faultOf(error);
      this.#log.warn({ notificationId: message.id, fault: lastFault }, 'a message was not taken');
      const isDead = attempts >= ATTEMPTS_MAX;
      const notBefore = new Date(at.getTime() + retryDelayMs(attempts, Math.random()));
      return this.#repository.settle(message.id, {
        ...{ attempts, lastFault },
        ...(isDead ? { state: 'DEAD' } : { notBefore }),
      });
    }
    await this.#repository.settle(message.id, { state: 'SENT', attempts, sentAt: at, lastFault: null });
  }

  #linkTo({ recordKind, recordId }: Outgoing): string {
    if (this.#consoleUrl === null) return '';
    const path = recordKind === 'APPEAL' ? `/appeals/${recordId}` : `/administration/clients/${recordId}`;
    return new URL(path, this.#consoleUrl).href;
  }
}

/** Why, in a code: the text of an error may repeat the address. */
function faultOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return 'UNKNOWN';
  if ('responseCode' in error && typeof error.responseCode === 'number') return `SMTP ${error.responseCode}`;
  return 'code' in error && typeof error.code === 'string' ? error.code : 'UNKNOWN';
}
