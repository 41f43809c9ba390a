/** No stored text has U+0000, and PostgreSQL refuses it as a parameter. */
export function withoutNull(text: string): string {
  return text.replaceAll('\u0000', '\uFFFD');
}
