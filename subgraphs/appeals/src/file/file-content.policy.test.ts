import { describe, expect, test } from 'vitest';
import { aDocx, anOdt, aPdf, aPhoto, aPng, aSignature, aZip, EICAR } from '../../test/hostile-files.ts';
import { contentsOf, FILE_MAX_BYTES } from './file-content.policy.ts';
import { type FileFormat, namedFile } from './file-name.policy.ts';

const text = (words: string) => Buffer.from(words);
const faultOf = (bytes: Buffer, format: FileFormat) => contentsOf(bytes, format).fault;
const kept = (bytes: Buffer, format: FileFormat) => {
  const contents = contentsOf(bytes, format);
  if (contents.fault !== null) throw new Error(contents.fault);
  return contents.bytes;
};

describe('a name', () => {
  test.each([
    ['Рішення № 5.pdf', 'pdf'],
    ['Фото.JPEG', 'jpg'],
    ['лист.від.мерії.docx', 'docx'],
    ['документ.pdf.p7s', 'p7s'],
  ])('%s is kept as %s', (name, format) => {
    expect(namedFile(name)).toEqual({ name, format, fault: null });
  });

  test.each([
    ...['', 'лист', '.pdf', '../../etc/passwd.pdf', 'a/b.pdf', 'a\\b.pdf', 'C:лист.pdf', 'лист\0.pdf', 'лист\n.pdf'],
    ...['лист\u202Efdp.exe.pdf', 'лист\u200B.pdf', 'nul.pdf', 'COM1.pdf', 'лист.pdf.', 'лист.pdf ', ' лист.pdf'],
    ...[`${'ї'.repeat(121)}.pdf`, 'a?.pdf', 'a|b.pdf'],
  ])('%j cannot be kept', (name) => {
    expect(namedFile(name).fault).toBe('NAME_UNUSABLE');
  });

  test.each([
    ...[
      'virus.exe',
      'page.html',
      'drawing.svg',
      'macro.docm',
      'archive.zip',
      'script.js',
      'лист.pdf.exe',
      'a.gif',
      'a.doc',
    ],
  ])('%s is of a format that is not taken', (name) => {
    expect(namedFile(name).fault).toBe('FORMAT_NOT_ALLOWED');
  });
});

describe('what is hostile is refused', () => {
  const bomb = { name: 'word/media/image1.png', data: '', claims: 4 * 1024 ** 3 - 2 };
  const cases: readonly (readonly [string, FileFormat, Buffer, string])[] = [
    ['a program named as a PDF', 'pdf', Buffer.concat([text('MZ\x90\0'), Buffer.alloc(80)]), 'CONTENT_DIFFERS'],
    ['a program of Linux', 'docx', text('\x7fELF\x02\x01\x01'), 'CONTENT_DIFFERS'],
    ['a page', 'pdf', text('<html><script>alert(1)</script>'), 'CONTENT_DIFFERS'],
    ['a page as a picture', 'png', text('<html><script>alert(1)</script>'), 'CONTENT_DIFFERS'],
    [
      'a drawing with a script',
      'jpg',
      text('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'),
      'CONTENT_DIFFERS',
    ],
    ['GIF and script at once', 'jpg', text('GIF89a/*\0*/=1;alert(1)'), 'CONTENT_DIFFERS'],
    ['the test of antiviruses', 'pdf', text(EICAR), 'CONTENT_DIFFERS'],
    ['the test of antiviruses in an archive', 'docx', aZip([{ name: 'eicar.com', data: EICAR }]), 'CONTENT_ACTIVE'],
    [
      'nested deeper',
      'docx',
      aDocx([{ name: 'word/a.zip', data: aZip([{ name: 'e', data: EICAR }]) }]),
      'CONTENT_ACTIVE',
    ],
    [
      'a PDF that is an archive too',
      'pdf',
      Buffer.concat([aPdf(), aZip([{ name: 'x', data: 'y' }])]),
      'CONTENT_BROKEN',
    ],
    ['a PDF cut short', 'pdf', aPdf().subarray(0, 30), 'CONTENT_BROKEN'],
    ['something before a PDF', 'pdf', Buffer.concat([text('GIF89a'), aPdf()]), 'CONTENT_DIFFERS'],
    ['a bomb of 4 GB', 'docx', aDocx([bomb]), 'CONTENT_TOO_LARGE_UNPACKED'],
    [
      'a bomb by its ratio',
      'docx',
      aDocx([{ name: 'word/a.xml', data: Buffer.alloc(5e6) }]),
      'CONTENT_TOO_LARGE_UNPACKED',
    ],
    ['a way out of the folder', 'docx', aDocx([{ name: '../../etc/cron.d/x', data: '' }]), 'CONTENT_BROKEN'],
    ['a way out by the root', 'odt', anOdt([{ name: '/etc/passwd', data: '' }]), 'CONTENT_BROKEN'],
    ['a way out by another sign', 'odt', anOdt([{ name: '..\\x', data: '' }]), 'CONTENT_BROKEN'],
    ['two names of one entry', 'docx', aDocx([{ name: 'a.xml', localName: 'b.exe', data: '' }]), 'CONTENT_BROKEN'],
    ['macros', 'docx', aDocx([{ name: 'word/vbaProject.bin', data: '' }]), 'CONTENT_ACTIVE'],
    ['macros by type', 'docx', aDocx([], 'ms-word.document.macroEnabled'), 'CONTENT_ACTIVE'],
    ['macros of LibreOffice', 'odt', anOdt([{ name: 'Basic/Standard/Module1.xml', data: '' }]), 'CONTENT_ACTIVE'],
    ['a program inside', 'docx', aDocx([{ name: 'word/embeddings/run.exe', data: '' }]), 'CONTENT_ACTIVE'],
    ['an encrypted archive', 'docx', aDocx([{ name: 'word/a.xml', data: 'x', flags: 1 }]), 'CONTENT_ENCRYPTED'],
    [
      'a spreadsheet named as a text',
      'docx',
      aDocx([], 'openxmlformats-officedocument.spreadsheetml.sheet'),
      'CONTENT_DIFFERS',
    ],
    [
      'a spreadsheet of LibreOffice',
      'odt',
      anOdt([], 'application/vnd.oasis.opendocument.spreadsheet'),
      'CONTENT_DIFFERS',
    ],
    ['an archive with a tail', 'docx', Buffer.concat([aDocx(), text('MZ')]), 'CONTENT_BROKEN'],
    ['a picture of 100 megapixels', 'png', aPng({ width: 10_000, height: 10_000 }), 'PICTURE_TOO_LARGE'],
    ['a photo of 100 megapixels', 'jpg', aPhoto({ width: 10_000, height: 10_000 }), 'PICTURE_TOO_LARGE'],
    [
      'a picture with a wrong sum',
      'png',
      Buffer.from(aPng().toString('latin1').replace('Olena', 'Alena'), 'latin1'),
      'CONTENT_BROKEN',
    ],
    ['a photo cut short', 'jpg', aPhoto().subarray(0, -4), 'CONTENT_BROKEN'],
    ['a PDF named as a photo', 'jpg', aPdf(), 'CONTENT_DIFFERS'],
    ['a signature with a tail', 'p7s', Buffer.concat([aSignature(), text('PK')]), 'CONTENT_BROKEN'],
    ['a certificate named as a signature', 'p7s', Buffer.from('308201223082', 'hex'), 'CONTENT_BROKEN'],
    ['nothing', 'pdf', Buffer.alloc(0), 'FILE_EMPTY'],
    ['too much', 'pdf', Buffer.alloc(FILE_MAX_BYTES + 1), 'FILE_TOO_LARGE'],
  ];
  test.each(cases)('%s as %s', (_, format, bytes, fault) => {
    expect(faultOf(bytes, format)).toBe(fault);
  });
});

describe('what may be signed stays as it is, to the byte', () => {
  test.each<[FileFormat, Buffer]>([
    ['pdf', aPdf()],
    ['docx', aDocx()],
    ['odt', anOdt()],
    ['p7s', aSignature()],
  ])('%s', (format, bytes) => {
    expect(kept(bytes, format).equals(bytes)).toBe(true);
  });
});

describe('a photo', () => {
  const TELLS = /Exif.*GPS|GPS|xmpmeta|Олена|By-line|вдома|MPF|Canon|PK/s;

  test('loses what it tells of place, maker and words, and whatever follows its end', () => {
    const stripped = kept(Buffer.concat([aPhoto(), text('PK\x03\x04 tail')]), 'jpg');
    expect(String(aPhoto())).toMatch(TELLS);
    expect(String(stripped)).not.toMatch(TELLS);
    expect(stripped.subarray(-2)).toEqual(Buffer.from([0xff, 0xd9]));
  });

  test('keeps its colours, its picture and which side is up', () => {
    const stripped = kept(aPhoto({ orientation: 6 }), 'jpg').toString('latin1');
    for (const part of ['ICC_PROFILE', 'JFIF', '\x12\xff\x00\x34\xff\xd0\x56']) expect(stripped).toContain(part);
    expect(stripped).toContain('\x01\x12\x00\x03\x00\x00\x00\x01\x00\x06');
    expect(kept(aPhoto({ orientation: 1 }), 'jpg').toString('latin1')).not.toContain('Exif');
  });

  test('once stripped is stripped no further', () => {
    for (const [format, bytes] of [
      ['jpg', aPhoto()],
      ['png', aPng()],
    ] as const) {
      const once = kept(bytes, format);
      expect(kept(once, format).equals(once)).toBe(true);
    }
  });

  test('as PNG keeps the picture alone', () => {
    const stripped = kept(Buffer.concat([aPng(), text('<script>')]), 'png').toString('latin1');
    for (const part of ['tEXt', 'eXIf', 'iTXt', 'tIME', 'Olena', '<script>']) expect(stripped).not.toContain(part);
    for (const part of ['IHDR', 'IDAT', 'IEND']) expect(stripped).toContain(part);
  });
});
