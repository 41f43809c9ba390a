import { crc32, deflateRawSync, deflateSync } from 'node:zlib';

/** What goes into an archive; a test says what it lies about. */
export interface ZipEntry {
  readonly name: string;
  readonly data: Buffer | string;
  readonly stored?: boolean;
  readonly flags?: number;
  /** what the list claims it unpacks to */
  readonly claims?: number;
  /** the name its own header gives */
  readonly localName?: string;
}

/** An archive made by hand, so that it may be wrong in every way. */
export function aZip(entries: readonly ZipEntry[]): Buffer {
  const locals: Buffer[] = [];
  const list: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const data = Buffer.from(entry.data);
    const packed = entry.stored ? data : deflateRawSync(data);
    const [name, localName] = [Buffer.from(entry.name), Buffer.from(entry.localName ?? entry.name)];
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(entry.flags ?? 0, 2);
    fields.writeUInt16LE(entry.stored ? 0 : 8, 4);
    fields.writeUInt32LE(crc32(data), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(entry.claims ?? data.length, 18);
    fields.writeUInt16LE(localName.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), fields, localName, packed]);
    const listed = Buffer.from(fields);
    listed.writeUInt16LE(name.length, 22);
    const more = Buffer.alloc(14);
    more.writeUInt32LE(offset, 10);
    list.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), listed, more, name]));
    locals.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(list);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 0, 'latin1');
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, central, end]);
}

const TYPES = (main: string) =>
  `<Types><Override PartName="/word/document.xml" ContentType="application/vnd.${main}.main+xml"/></Types>`;
const DOCX = 'openxmlformats-officedocument.wordprocessingml.document';

/** A text document as Word writes it, with whatever a test puts beside. */
export function aDocx(more: readonly ZipEntry[] = [], main = DOCX): Buffer {
  return aZip([
    { name: '[Content_Types].xml', data: TYPES(main) },
    { name: 'word/document.xml', data: '<w:document/>' },
    ...more,
  ]);
}

/** A text document as LibreOffice writes it. */
export function anOdt(more: readonly ZipEntry[] = [], type = 'application/vnd.oasis.opendocument.text'): Buffer {
  return aZip([{ name: 'mimetype', data: type, stored: true }, { name: 'content.xml', data: '<office/>' }, ...more]);
}

/** The smallest PDF that has a beginning and an end. */
export function aPdf(text = 'рішення'): Buffer {
  return Buffer.from(`%PDF-1.7\n% ${text}\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n`);
}

const segment = (marker: number, data: Buffer): Buffer => {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(data.length + 2, 2);
  return Buffer.concat([head, data]);
};

/** A photo with a place, an author and a comment; `orientation` as a telephone held upright says it. */
export function aPhoto({ width = 640, height = 480, orientation = 6 } = {}): Buffer {
  const tiff = Buffer.alloc(26);
  tiff.write('II*\0', 0, 'latin1');
  tiff.writeUInt32LE(8, 4);
  tiff.writeUInt16LE(1, 8);
  tiff.writeUInt16LE(0x0112, 10);
  tiff.writeUInt16LE(3, 12);
  tiff.writeUInt32LE(1, 14);
  tiff.writeUInt16LE(orientation, 18);
  const exif = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff, Buffer.from('GPSLatitude 50.45 Canon')]);
  const frame = Buffer.from([8, height >> 8, height & 255, width >> 8, width & 255, 1, 1, 0x11, 0]);
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    segment(0xe0, Buffer.from('JFIF\0\x01\x01\0\0\x01\0\x01\0\0', 'latin1')),
    segment(0xe1, exif),
    segment(0xe1, Buffer.from('http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>Олена</x:xmpmeta>')),
    segment(0xe2, Buffer.from('ICC_PROFILE\0\x01\x01profile', 'latin1')),
    segment(0xe2, Buffer.from('MPF\0preview', 'latin1')),
    segment(0xed, Buffer.from('Photoshop 3.0\0By-line Олена')),
    segment(0xfe, Buffer.from('знято вдома')),
    segment(0xdb, Buffer.alloc(65, 1)),
    segment(0xc0, frame),
    segment(0xc4, Buffer.alloc(20, 0)),
    segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
    Buffer.from([0x12, 0xff, 0x00, 0x34, 0xff, 0xd0, 0x56]), // a stuffed byte and a restart belong to the scan
    Buffer.from([0xff, 0xd9]),
  ]);
}

const chunk = (type: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
};

/** A picture with a place, a text and a time. */
export function aPng({ width = 1, height = 1 } = {}): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 0, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', head),
    chunk('tEXt', Buffer.from('Author\0Olena', 'latin1')),
    chunk('eXIf', Buffer.from('II*\0GPSLatitude', 'latin1')),
    chunk('iTXt', Buffer.from('XML:com.adobe.xmp', 'latin1')),
    chunk('tIME', Buffer.alloc(7, 1)),
    chunk('IDAT', deflateSync(Buffer.from([0, 0]))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** An envelope of signed data whose insides nobody looked at. */
export function aSignature(inside = 'підпис'): Buffer {
  const body = Buffer.concat([Buffer.from('06092a864886f70d010702', 'hex'), Buffer.from(inside)]);
  return Buffer.concat([Buffer.from([0x30, 0x82, body.length >> 8, body.length & 255]), body]);
}

/** The file by which every antivirus shows that it is awake. */
export const EICAR = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-', 'STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('');
