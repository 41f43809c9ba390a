/** Letters and digits that are not taken for one another: no I, L, O, U. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const BITS_A_LETTER = 5;
const LETTERS = 26;
const GROUP = 5;

/** How many random bytes make a code: 26 letters of five bits. */
export const CODE_BYTES = 17;

/**
 * A code of 130 bits in groups that can be read over the telephone, `7Q2MC-…`.
 * @param bytes random, {@link CODE_BYTES} of them
 */
export function invitationCode(bytes: Uint8Array): string {
  let bits = 0n;
  for (const byte of bytes) bits = (bits << 8n) | BigInt(byte);
  let code = '';
  for (let letter = 0; letter < LETTERS; letter += 1) {
    code += ALPHABET[Number((bits >> BigInt(letter * BITS_A_LETTER)) & 31n)] ?? '';
  }
  return code.match(new RegExp(`.{1,${GROUP}}`, 'g'))?.join('-') ?? code;
}

/** The code as it is hashed, however it was typed. */
export function codeAsKept(typed: string): string {
  return typed
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replace(/[IL]/g, '1')
    .replace(/O/g, '0')
    .slice(0, 100);
}
