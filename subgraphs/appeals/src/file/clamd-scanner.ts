import net from 'node:net';
import type { FileScanner, ScanVerdict } from './file-scanner.ts';

const CHUNK = 64 * 1024;
/** 25 MB take half a second; a busy daemon gets as long as a person waits. */
const TIMEOUT_MS = 20_000;
const ANSWER_MAX = 4_096;

/** Where clamd listens: a path of a UNIX socket, or host and port. */
export type ClamdAddress = { readonly path: string } | { readonly host: string; readonly port: number };

/** @param text `unix:/run/clamav/clamd.ctl` or `127.0.0.1:3310`; null when it is neither */
export function clamdAddress(text: string): ClamdAddress | null {
  if (text.startsWith('unix:/')) return { path: text.slice('unix:'.length) };
  const [, host, port] = /^(.+):(\d{1,5})$/.exec(text) ?? [];
  return host && port ? { host, port: Number(port) } : null;
}

/**
 * Asks a clamd over its socket by INSTREAM. A daemon that is down, slow, full or says anything but its two verdicts has
 * not looked at the file.
 * @see clamd(8), INSTREAM
 */
export function clamdScanner(address: ClamdAddress, { timeoutMs = TIMEOUT_MS } = {}): FileScanner {
  return { isThere: true, scan: (bytes) => scan(address, bytes, timeoutMs) };
}

function scan(address: ClamdAddress, bytes: Buffer, timeoutMs: number): Promise<ScanVerdict> {
  return new Promise((resolve) => {
    let answer = '';
    const socket = net.connect(address);
    const end = (verdict: ScanVerdict) => {
      clearTimeout(timer);
      socket.destroy();
      resolve(verdict);
    };
    const timer = setTimeout(
      () => end({ verdict: 'UNKNOWN', reason: 'the scanner did not answer in time' }),
      timeoutMs,
    );
    socket.on('error', (error) => end({ verdict: 'UNKNOWN', reason: error.message }));
    socket.on('data', (data) => {
      answer += data.toString('utf8');
      if (answer.length > ANSWER_MAX) end({ verdict: 'UNKNOWN', reason: 'the scanner said too much' });
    });
    socket.on('close', () => end(verdictOf(answer.replace(/\0[\s\S]*$/, '').trim())));
    socket.on('connect', () => {
      socket.write('zINSTREAM\0');
      for (let at = 0; at < bytes.length; at += CHUNK) {
        const chunk = bytes.subarray(at, at + CHUNK);
        const length = Buffer.alloc(4);
        length.writeUInt32BE(chunk.length);
        socket.write(length);
        socket.write(chunk);
      }
      socket.write(Buffer.alloc(4));
    });
  });
}

function verdictOf(answer: string): ScanVerdict {
  if (answer === 'stream: OK') return { verdict: 'CLEAN' };
  const [, threat] = /^stream: (.{1,200}) FOUND$/.exec(answer) ?? [];
  return threat ? { verdict: 'INFECTED', threat } : { verdict: 'UNKNOWN', reason: answer || 'no answer' };
}
