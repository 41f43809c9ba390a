import { createTransport } from 'nodemailer';

/** A message as it is handed to a channel. */
export interface Message {
  /** stable for the notice: a message that was sent twice is recognised by it */
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly body: string;
}

/** A way to reach somebody outside the console: e-mail here; an SMS gateway would be another of these. */
export interface MessageDriver {
  /** @throws an error whose `code` or `responseCode` tells why: the text may hold an address and is not kept */
  send(message: Message): Promise<void>;
  close(): void;
}

/** How e-mail is sent. */
export interface MailSettings {
  /** `smtp://user:password@host:port` or `smtps://…` */
  readonly url: string;
  /** who writes, `Рада <council@example.org>` */
  readonly from: string;
}

const TIMEOUT_MS = 15_000;

/** E-mail by SMTP. */
export function smtpDriver({ url, from }: MailSettings): MessageDriver {
  const timeouts = { connectionTimeout: TIMEOUT_MS, greetingTimeout: TIMEOUT_MS, socketTimeout: TIMEOUT_MS };
  const transport = createTransport({ url, ...timeouts, disableFileAccess: true, disableUrlAccess: true });
  return {
    async send({ id, to, subject, body }) {
      const headers = { 'auto-submitted': 'auto-generated' }; // RFC 3834: nobody's absence answers it
      await transport.sendMail({ from, to, subject, text: body, messageId: `<${id}@hromada>`, headers });
    },
    close: () => transport.close(),
  };
}
