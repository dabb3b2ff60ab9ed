import { unzipSync } from 'fflate';
import { docxOf, docxWith, epubOf, epubWith, odtWith } from './office-files';
import { pdfOf } from './plain-files';
import { zipOf } from './zip-of';

const utf8 = new TextEncoder();
const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n';
const draft = {
  title: 'The lock opens again',
  paragraphs: ['The lock opened on Monday.', 'The mayor cut a ribbon, and a barge went through.'],
};
const wordSpace = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const docx = docxOf(draft);

/** "Billion laughs": some hundred bytes that stand for gigabytes. */
const bomb = `<!DOCTYPE d [<!ENTITY a "ha ha ha ha ha">${'bcdefghij'
  .split('')
  .map((name, at) => `<!ENTITY ${name} "${`&${'abcdefghi'[at]};`.repeat(10)}">`)
  .join('')}]>`;
const theft = '<!DOCTYPE d [<!ENTITY a SYSTEM "file:///etc/passwd">]>';

/** Files that are broken, or made to do harm, by what is the matter with them. */
export const hostileFiles = {
  'a picture': { name: 'photo.png', bytes: () => Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10) },
  'a picture that calls itself text': {
    name: 'photo.txt',
    bytes: () => Uint8Array.from({ length: 4_000 }, (_, at) => (at * 7) % 256),
  },
  'a program': { name: 'report.exe', bytes: () => utf8.encode('MZ\u0000\u0000') },
  'an empty file': { name: 'empty.txt', bytes: () => new Uint8Array() },
  'nothing but white space': { name: 'space.md', bytes: () => utf8.encode(' \n\n\t\n') },
  'more text than any article': {
    name: 'log.txt',
    bytes: () => new Uint8Array(32 * 1024 * 1024 + 1).fill(97),
  },
  'more lines than can be shown': { name: 'lines.txt', bytes: () => utf8.encode('a\n'.repeat(500_001)) },
  'quotes in quotes without end': { name: 'deep.md', bytes: () => utf8.encode(`${'>'.repeat(50_000)} deep`) },

  'a Word file cut short': { name: 'cut.docx', bytes: () => docx.subarray(0, docx.length - 30) },
  'a Word file with a byte changed': {
    name: 'rot.docx',
    bytes: () => changed(docx, 'word/document.xml', 60),
  },
  'a Word file without its text': { name: 'bare.docx', bytes: () => zipOf({ 'word/other.xml': '<a/>' }) },
  'a Word file of a password': { name: 'secret.docx', bytes: () => flagged(docx, 1) },
  'a Word file in its old form': {
    name: 'old.docx',
    bytes: () => Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Uint8Array(600)),
  },
  'entities that grow without end': {
    name: 'bomb.docx',
    bytes: () => docxWith(`${declaration}${bomb}<w:document ${wordSpace}><w:body>&j;</w:body></w:document>`),
  },
  'an entity that reads a file': {
    name: 'theft.odt',
    bytes: () => odtWith(`${declaration}${theft}<d>&a;</d>`),
  },
  'a part that unpacks to gigabytes': {
    name: 'inflating.docx',
    bytes: () => zipOf({ 'word/document.xml': new Uint8Array(120 * 1024 * 1024) }),
  },
  'a part that is longer than it says': { name: 'lie.docx', bytes: () => lying(docx, 'word/document.xml') },
  'more parts than a file has': {
    name: 'parts.docx',
    bytes: () => zipOf(Object.fromEntries(Array.from({ length: 10_001 }, (_, at) => [`p/${at}.xml`, 'x']))),
  },
  'elements in elements without end': {
    name: 'deep.docx',
    bytes: () =>
      docxWith(
        `${declaration}<w:document ${wordSpace}><w:body>${'<w:p>'.repeat(20_000)}${'</w:p>'.repeat(20_000)}</w:body></w:document>`,
      ),
  },
  'an OpenDocument text with broken markup': { name: 'broken.odt', bytes: () => odtWith('<a><b></a>') },
  'an OpenDocument table': {
    name: 'sums.odt',
    bytes: () => zipOf({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<a/>' }),
  },
  'a name that leads out of the folder': {
    name: 'out.odt',
    bytes: () => zipOf({ mimetype: 'application/vnd.oasis.opendocument.text', '../../evil.xml': '<a/>' }),
  },

  'a PDF that is none': { name: 'none.pdf', bytes: () => utf8.encode('%PDF-1.7\nnothing of the kind') },
  'a PDF cut short': { name: 'cut.pdf', bytes: () => pdfOf(draft).subarray(0, 200) },
  'a PDF of a password': {
    name: 'locked.pdf',
    bytes: () =>
      replaced(
        pdfOf(draft),
        '/Root 1 0 R',
        '/Root 1 0 R /Encrypt << /Filter /Standard /V 1 /R 2 /O (x) /U (y) /P -4 >>',
      ),
  },
  'a PDF without a word': { name: 'blank.pdf', bytes: () => pdfOf({ title: '', paragraphs: [] }) },

  'a page of nothing but a script': {
    name: 'script.html',
    bytes: () => utf8.encode('<!doctype html><title>x</title><script>document.write("text")</script>'),
  },
  'a page of boxes in boxes without end': {
    name: 'deep.html',
    bytes: () => utf8.encode(`${'<div>'.repeat(100_000)}deep`),
  },
  'a page of more elements than can be shown': {
    name: 'many.html',
    bytes: () => utf8.encode('<p>a'.repeat(600_000)),
  },

  'an e-book without its contents': {
    name: 'bare.epub',
    bytes: () => zipOf({ mimetype: 'application/epub+zip' }),
  },
  'an e-book that its shop has locked': {
    name: 'locked.epub',
    bytes: () =>
      zipOf({
        ...unzipSync(epubOf(draft)),
        'META-INF/encryption.xml': `${declaration}<encryption xmlns="urn:oasis:names:tc:opendocument:xmlns:container" xmlns:enc="http://www.w3.org/2001/04/xmlenc#"><enc:EncryptedData><enc:EncryptionMethod Algorithm="http://www.w3.org/2001/04/xmlenc#aes128-cbc"/><enc:CipherData><enc:CipherReference URI="chapter.xhtml"/></enc:CipherData></enc:EncryptedData></encryption>`,
      }),
  },
  'an e-book cut short': { name: 'cut.epub', bytes: () => epubOf(draft).subarray(0, 300) },
  'an e-book whose chapter is empty': {
    name: 'blank.epub',
    bytes: () => epubWith('x', `${declaration}<html xmlns="http://www.w3.org/1999/xhtml"><body/></html>`),
  },

  'Rich Text of groups in groups without end': {
    name: 'deep.rtf',
    bytes: () => utf8.encode(`{\\rtf1 ${'{'.repeat(100_000)}deep`),
  },
  'Rich Text without text': { name: 'blank.rtf', bytes: () => utf8.encode('{\\rtf1\\ansi{\\fonttbl}}') },
  'a mail without a body': {
    name: 'blank.eml',
    bytes: () => utf8.encode('From: a@b.example\r\nSubject: x\r\n\r\n'),
  },
  'a mail of parts in parts without end': {
    name: 'deep.eml',
    bytes: () =>
      utf8.encode(
        `From: a@b.example\r\n${Array.from({ length: 2_000 }, (_, at) => `Content-Type: multipart/mixed; boundary=b${at}\r\n\r\n--b${at}\r\n`).join('')}`,
      ),
  },
  'a project without its project file': { name: 'bare.qdpx', bytes: () => zipOf({ 'other.txt': 'x' }) },
  'a codebook with entities': {
    name: 'bomb.qdc',
    bytes: () => utf8.encode(`${bomb}<CodeBook>&j;</CodeBook>`),
  },
} as const satisfies Record<string, { name: string; bytes: () => Uint8Array }>;

function changed(zip: Uint8Array, part: string, behind: number): Uint8Array {
  const copy = zip.slice();
  const at = latin1(zip).indexOf(part) + part.length + behind;
  copy[at] = (copy[at] ?? 0) ^ 0x55;
  return copy;
}

/** With this bit of the general purpose flags in every entry (APPNOTE 4.4.4): 1 says that it is encrypted. */
function flagged(zip: Uint8Array, bit: number): Uint8Array {
  const copy = zip.slice();
  const text = latin1(zip);
  for (const [sign, offset] of [
    ['PK\u0003\u0004', 6],
    ['PK\u0001\u0002', 8],
  ] as const) {
    for (let at = text.indexOf(sign); at !== -1; at = text.indexOf(sign, at + 4)) copy[at + offset]! |= bit;
  }
  return copy;
}

/** Says of a part that it has ten bytes when it is unpacked, in its own head and in the directory (APPNOTE 4.3.7, 4.3.12). */
function lying(zip: Uint8Array, part: string): Uint8Array {
  const copy = zip.slice();
  const text = latin1(zip);
  const inDirectory = text.lastIndexOf(part) - 46;
  const ownHead = new DataView(zip.buffer).getUint32(inDirectory + 42, true);
  new DataView(copy.buffer).setUint32(ownHead + 22, 10, true);
  new DataView(copy.buffer).setUint32(inDirectory + 24, 10, true);
  return copy;
}

function replaced(file: Uint8Array, what: string, by: string): Uint8Array {
  return Uint8Array.from(latin1(file).replace(what, by), (unit) => unit.charCodeAt(0));
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('latin1');
}
