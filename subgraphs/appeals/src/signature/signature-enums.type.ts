import { registerEnumType } from 'type-graphql';

/** How a document was signed. */
export const SignatureKind = { DETACHED_FILE: 'DETACHED_FILE', PAPER: 'PAPER' } as const;
export type SignatureKind = keyof typeof SignatureKind;

/** What was looked at before a signature was taken. */
export const SignatureVerification = { HASH_BOUND: 'HASH_BOUND', PAPER_NOTED: 'PAPER_NOTED' } as const;
export type SignatureVerification = keyof typeof SignatureVerification;

registerEnumType(SignatureKind, {
  name: 'SignatureKind',
  description: 'How a document was signed (вид підпису).',
  valuesConfig: {
    DETACHED_FILE: { description: 'A detached electronic signature, in a file of its own, .p7s (КЕП окремим файлом).' },
    PAPER: { description: 'With a pen, on the paper original (власноручний підпис на паперовому оригіналі).' },
  },
});

registerEnumType(SignatureVerification, {
  name: 'SignatureVerification',
  description: 'What this system looked at before it took a signature (перевірка підпису).',
  valuesConfig: {
    HASH_BOUND: {
      description:
        'The SHA-256 of the text, as the signer stated it, is that of the version signed, and the SHA-256 of the signature file is kept with it. Neither the signature itself, nor the certificate, its chain or its time stamp were verified (звʼязано гешем; підпис і сертифікат не перевірено).',
    },
    PAPER_NOTED: {
      description: 'The head says that the paper original is signed; nothing was verified (зі слів підписувача).',
    },
  },
});
