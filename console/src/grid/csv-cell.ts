/**
 * A cell of an exported file as spreadsheets may safely read it: text that people outside wrote and that begins like a
 * formula is marked as text.
 * @see OWASP, CSV injection
 */
export function csvCell(text: string): string {
  return /^[=+\-@\t\r]/.test(text) && !/^[+-]?[\d\s.,/-]+$/.test(text) ? `'${text}` : text;
}
