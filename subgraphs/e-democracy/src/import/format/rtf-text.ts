/** Groups whose text is no text of the document. */
const HIDDEN = new Set([
  'fonttbl',
  'colortbl',
  'stylesheet',
  'info',
  'pict',
  'object',
  'header',
  'footer',
  'headerl',
  'headerr',
  'footerl',
  'footerr',
  'themedata',
  'datastore',
  'listtable',
  'listoverridetable',
  'rsidtbl',
  'generator',
  'xmlnstbl',
  'pnseclvl',
  'latentstyles',
  'fldinst',
]);
const BREAKS: Readonly<Record<string, string>> = {
  par: '\n',
  line: '\n',
  row: '\n',
  sect: '\n',
  page: '\n',
  cell: '\t',
  tab: '\t',
  nestcell: '\t',
  nestrow: '\n',
  emdash: '—',
  endash: '–',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  bullet: '•',
};
const CONTROL = /\\([a-z]{1,32})(-?\d+)? ?/iy;

/** Is it a document of Rich Text Format? */
export function isRtf(bytes: Uint8Array): boolean {
  return bytes.length > 5 && String.fromCharCode(...bytes.subarray(0, 5)) === '{\\rtf';
}

/**
 * The text of an RTF document: paragraphs and table rows are lines, cells are parted by tabs. Bytes `\'e4` are in the
 * document's code page (windows-1251 unless it says another), `\uN` is a character followed by its stand-in.
 * @see Rich Text Format 1.9.1, "Unicode RTF"
 */
export function rtfText(bytes: Uint8Array): string {
  const source = Buffer.from(bytes).toString('latin1');
  return new RtfReader(source).read();
}

interface Group {
  readonly isHidden: boolean;
  readonly skip: number;
}

class RtfReader {
  readonly #source: string;
  readonly #decoder: { decode(bytes: Uint8Array): string };
  readonly #groups: Group[] = [];
  #group: Group = { isHidden: false, skip: 1 };
  #bytes: number[] = [];
  #toSkip = 0;
  #text = '';
  #at = 0;

  constructor(source: string) {
    this.#source = source;
    const page = /\\ansicpg(\d+)/.exec(source)?.[1] ?? '1251';
    this.#decoder = new TextDecoder(page === '1252' ? 'windows-1251' : page === '866' ? 'ibm866' : `windows-${page}`);
  }

  read(): string {
    while (this.#at < this.#source.length) this.#step();
    this.#flush();
    return this.#text.replace(/\u00a0/g, ' ');
  }

  #step(): void {
    const character = this.#source[this.#at] ?? '';
    if (character === '{') {
      this.#flush();
      this.#groups.push(this.#group);
      this.#at += 1;
      if (this.#source.startsWith('\\*', this.#at)) this.#group = { ...this.#group, isHidden: true };
    } else if (character === '}') {
      this.#flush();
      this.#group = this.#groups.pop() ?? this.#group;
      this.#toSkip = 0;
      this.#at += 1;
    } else if (character === '\\') {
      this.#control();
    } else {
      this.#at += 1;
      if (character !== '\r' && character !== '\n') this.#byte(character.charCodeAt(0));
    }
  }

  #control(): void {
    const next = this.#source[this.#at + 1] ?? '';
    if (next === "'") {
      this.#byte(Number.parseInt(this.#source.slice(this.#at + 2, this.#at + 4), 16));
      this.#at += 4;
      return;
    }
    CONTROL.lastIndex = this.#at;
    const match = CONTROL.exec(this.#source);
    if (!match) {
      this.#symbol(next);
      this.#at += 2;
      return;
    }
    this.#at += match[0].length;
    this.#word(match[1] ?? '', match[2] === undefined ? null : Number(match[2]));
  }

  #symbol(symbol: string): void {
    if (symbol === '~') this.#write(' ');
    else if (symbol === '_') this.#write('-');
    else if (symbol === '\\' || symbol === '{' || symbol === '}') this.#byte(symbol.charCodeAt(0));
    else if (symbol === '\n' || symbol === '\r') this.#write('\n');
  }

  #word(word: string, parameter: number | null): void {
    if (word === 'u' && parameter !== null) {
      this.#write(String.fromCharCode(parameter < 0 ? parameter + 65_536 : parameter));
      this.#toSkip = this.#group.skip;
    } else if (word === 'uc') {
      this.#group = { ...this.#group, skip: parameter ?? 1 };
    } else if (word === 'bin') {
      this.#at += parameter ?? 0;
    } else if (HIDDEN.has(word) || /^pnseclvl/.test(word)) {
      this.#group = { ...this.#group, isHidden: true };
    } else {
      const written = BREAKS[word];
      if (written !== undefined) this.#write(written);
    }
  }

  /** A character of the code page; after `\uN` the stand-in is passed over. */
  #byte(byte: number): void {
    if (this.#toSkip > 0) this.#toSkip -= 1;
    else this.#bytes.push(byte);
  }

  #write(text: string): void {
    this.#flush();
    if (!this.#group.isHidden) this.#text += text;
  }

  #flush(): void {
    if (this.#bytes.length === 0) return;
    if (!this.#group.isHidden) this.#text += this.#decoder.decode(Uint8Array.from(this.#bytes));
    this.#bytes = [];
  }
}
