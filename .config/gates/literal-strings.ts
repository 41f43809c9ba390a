import ts from 'typescript';

const MACRO_TAGS = new Set(['t', 'msg', 'i18n._', 'i18n.t']);
const MACRO_CALLS = new Set(['t', 'msg', 'defineMessage', 'plural', 'select', 'selectOrdinal']);
const MACRO_ELEMENTS = new Set(['Trans', 'Plural', 'Select', 'SelectOrdinal']);
// What stands on a key or in code is the same in every language.
const WORDLESS_ELEMENTS = new Set(['Kbd', 'kbd', 'Code', 'code']);
const SPOKEN_ATTRIBUTES = new Set([
  'title',
  'label',
  'placeholder',
  'alt',
  'description',
  'aria-label',
  'aria-description',
]);
const LETTER = /\p{L}{2}/u;
const UKRAINIAN = /\p{Script=Cyrillic}/u;

/**
 * Words for people that would not go through the message catalogue, and so could not be said in another language.
 *
 * Found are: text between tags, a spoken attribute given as a plain string, and Cyrillic anywhere else in the code.
 *
 * @param path used to tell TSX from TS, and in the answer
 * @returns `path:line words`
 */
export function literalStrings(path: string, text: string): string[] {
  const kind = path.endsWith('.tsx') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.ESNext, true, kind);
  const found: string[] = [];
  visit(file);
  return found;

  function visit(node: ts.Node): void {
    if (isMacro(node) || isWordless(node)) return;
    const words = spokenWords(node);
    if (words !== undefined) found.push(`${path}:${lineOf(node)} ${words.trim()}`);
    ts.forEachChild(node, visit);
  }

  function lineOf(node: ts.Node): number {
    return file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1;
  }
}

/** Below these nodes every word is a message already. */
function isMacro(node: ts.Node): boolean {
  if (ts.isTaggedTemplateExpression(node)) return MACRO_TAGS.has(node.tag.getText());
  if (ts.isCallExpression(node)) return MACRO_CALLS.has(node.expression.getText());
  if (ts.isJsxElement(node)) return MACRO_ELEMENTS.has(node.openingElement.tagName.getText());
  if (ts.isJsxSelfClosingElement(node)) return MACRO_ELEMENTS.has(node.tagName.getText());
  return false;
}

function isWordless(node: ts.Node): boolean {
  return ts.isJsxElement(node) && WORDLESS_ELEMENTS.has(node.openingElement.tagName.getText());
}

function spokenWords(node: ts.Node): string | undefined {
  if (ts.isJsxText(node)) return LETTER.test(node.text) ? node.text : undefined;
  if (!ts.isStringLiteralLike(node) && !ts.isTemplateHead(node) && !ts.isTemplateMiddleOrTemplateTail(node))
    return undefined;
  if (UKRAINIAN.test(node.text)) return node.text;
  const isSpoken = ts.isJsxAttribute(node.parent) && SPOKEN_ATTRIBUTES.has(node.parent.name.getText());
  return isSpoken && LETTER.test(node.text) ? node.text : undefined;
}
