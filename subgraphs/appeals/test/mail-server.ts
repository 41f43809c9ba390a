import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** A message as the server took it. */
export interface TakenMail {
  readonly to: readonly string[];
  /** headers and body as they came over the wire */
  readonly raw: string;
}

/** An SMTP server on this machine. */
export interface MailServer {
  readonly url: string;
  readonly taken: readonly TakenMail[];
  /** refuses every recipient with this code from now on; null takes them again */
  refuseWith(code: number | null): void;
  /** takes the next message only after this is done */
  holdNext(until: () => Promise<void>): void;
  close(): Promise<void>;
}

/** Starts an SMTP server on a free port of the loopback. */
export async function startMailServer(): Promise<MailServer> {
  const taken: TakenMail[] = [];
  let refusal: number | null = null;
  let held: (() => Promise<void>) | null = null;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onRcptTo(_address, _session, done) {
      done(refusal === null ? undefined : Object.assign(new Error('refused'), { responseCode: refusal }));
    },
    onData(stream, { envelope }, done) {
      let raw = '';
      stream.on('data', (chunk) => {
        raw += chunk;
      });
      stream.on('end', () => {
        taken.push({ to: envelope.rcptTo.map(({ address }) => address), raw });
        const until = held ?? (() => Promise.resolve());
        held = null;
        until().then(() => done(), done);
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    taken,
    refuseWith(code) {
      refusal = code;
    },
    holdNext(until) {
      held = until;
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** A header of a message, decoded (RFC 2047). */
export function headerOf({ raw }: TakenMail, name: string): string {
  const [head = ''] = raw.split('\r\n\r\n');
  const line = new RegExp(`^${name}: (.*(?:\\r\\n[ \\t].*)*)`, 'im').exec(head)?.[1] ?? '';
  return line
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?utf-8\?b\?([^?]*)\?=/gi, (_word, text: string) => Buffer.from(text, 'base64').toString('utf8'))
    .replace(/=\?utf-8\?q\?([^?]*)\?=/gi, (_word, text: string) => decodedQuotes(text.replaceAll('_', ' ')));
}

/** Text of a message of one part. */
export function textOf(mail: TakenMail): string {
  const body = mail.raw.slice(mail.raw.indexOf('\r\n\r\n') + 4);
  if (/base64/i.test(headerOf(mail, 'content-transfer-encoding'))) return Buffer.from(body, 'base64').toString('utf8');
  return decodedQuotes(body.replace(/=\r\n/g, ''));
}

function decodedQuotes(text: string): string {
  const bytes = text.replace(/=([0-9A-F]{2})/gi, (_place, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
  return Buffer.from(bytes, 'latin1').toString('utf8');
}
