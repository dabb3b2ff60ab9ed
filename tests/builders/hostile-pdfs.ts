// PDFs written by hand, each with something that readers have stumbled over.
import { deflateSync } from 'node:zlib';

const bytes = (text: string) => Buffer.from(text, 'latin1');

type PdfObject = string | readonly [dictionary: string, stream: Buffer];

/** A PDF of these objects, numbered from 1. */
function pdf(objects: readonly PdfObject[]): Buffer {
  const parts: Buffer[] = [];
  const offsets: number[] = [];
  let length = 0;
  const add = (part: Buffer) => {
    parts.push(part);
    length += part.length;
  };
  add(bytes('%PDF-1.7\n'));
  for (const [index, object] of objects.entries()) {
    offsets.push(length);
    const [dictionary, stream] = typeof object === 'string' ? [object] : object;
    add(bytes(`${index + 1} 0 obj\n${dictionary}\n`));
    if (stream) add(Buffer.concat([bytes('stream\n'), stream, bytes('\nendstream\n')]));
    add(bytes('endobj\n'));
  }
  const start = length;
  add(
    bytes(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')}`,
    ),
  );
  add(bytes(`trailer\n<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${start}\n%%EOF\n`));
  return Buffer.concat(parts);
}

const stream = (content: string | Buffer, more = ''): PdfObject => [
  `<</Length ${content.length}${more}>>`,
  Buffer.isBuffer(content) ? content : bytes(content),
];
const catalog = (more = '') => `<</Type/Catalog/Pages 2 0 R${more}>>`;
const pages = (count = 1, kids = '3 0 R') => `<</Type/Pages/Kids[${kids}]/Count ${count}>>`;
const page = (more = '') =>
  `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>${more}>>`;
const helvetica = '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>';
const words = 'BT /F1 12 Tf 72 700 Td (The ferry is late because of the fog.) Tj ET';
const withPage = (content: string): PdfObject[] => [catalog(), pages(), page(), stream(content), helvetica];

const shiftJis = '8D60987093968BC782CD89CE976A93FA8141';
const japaneseFont = [
  '<</Type/Font/Subtype/Type0/BaseFont/HeiseiMin-W3/Encoding/90ms-RKSJ-H/DescendantFonts[6 0 R]>>',
  '<</Type/Font/Subtype/CIDFontType0/BaseFont/HeiseiMin-W3/CIDSystemInfo<</Registry(Adobe)/Ordering(Japan1)/Supplement 2>>/DW 1000/FontDescriptor 7 0 R>>',
  '<</Type/FontDescriptor/FontName/HeiseiMin-W3/Flags 4/FontBBox[0 -200 1000 900]/ItalicAngle 0/Ascent 850/Descent -150/CapHeight 700/StemV 80>>',
];
const spaces = deflateSync(Buffer.alloc(50_000_000, ' '));
const picture = stream(
  Buffer.alloc(3),
  '/Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceRGB/BitsPerComponent 8',
);
const onPicture = (mode: number): PdfObject[] => [
  catalog(),
  pages(),
  page().replace('/Font', '/XObject<</I 6 0 R>>/Font'),
  stream(
    `q 595 0 0 842 0 0 cm /I Do Q BT ${mode} Tr /F1 12 Tf 72 700 Td (A page that text recognition has read.) Tj ET`,
  ),
  helvetica,
  picture,
];

const glyphs = deflateSync(
  bytes(`BT /F1 8 Tf 20 800 Td ${'(abcdefghij klmnopqrst) Tj 0 -0.01 Td '.repeat(20_000)} ET`),
  { level: 9 },
);

export const hostilePdfs: Readonly<Record<string, Buffer>> = {
  'predefined-map': pdf([
    catalog(),
    pages(),
    page(),
    stream(`BT /F1 14 Tf 50 780 Td <${shiftJis}> Tj ET`),
    ...japaneseFont,
  ]),
  'recognised-text': pdf(onPicture(3)),
  'script-and-launch': pdf([
    catalog(
      '/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>/Names<</JavaScript<</Names[(a) 6 0 R]>>>>/AA<</WC<</S/Launch/F(calc.exe)>>>>',
    ),
    pages(),
    page('/Annots[7 0 R 8 0 R]'),
    stream(words),
    helvetica,
    '<</S/JavaScript/JS(this.submitForm\\("http://127.0.0.1:9/"\\))>>',
    '<</Type/Annot/Subtype/Link/Rect[70 690 200 720]/A<</S/URI/URI(javascript:alert\\(1\\))>>>>',
    '<</Type/Annot/Subtype/Link/Rect[100 690 130 715]/A<</S/URI/URI(https://ferry.example/fog)>>>>',
  ]),
  'attached-file': pdf([
    catalog('/Names<</EmbeddedFiles<</Names[(secret.docx) 6 0 R]>>>>'),
    pages(),
    page(),
    stream(words),
    helvetica,
    '<</Type/Filespec/F(secret.docx)/UF(secret.docx)/EF<</F 7 0 R>>>>',
    stream('PK', '/Type/EmbeddedFile'),
  ]),
  'endless-pages': pdf([catalog(), pages(1_000_000_000), page(), stream(words), helvetica]),
  'many-pages': pdf([catalog(), pages(6000, '3 0 R '.repeat(6000)), page(), stream(words), helvetica]),
  'pages-in-circle': pdf([catalog(), pages(5, '2 0 R 2 0 R 3 0 R'), page(), stream(words), helvetica]),
  inflating: pdf([
    catalog(),
    pages(),
    page(),
    [`<</Length ${spaces.length}/Filter/FlateDecode>>`, spaces],
    helvetica,
  ]),
  'deep-arrays': pdf([
    catalog(`/Deep ${'['.repeat(40_000)}${']'.repeat(40_000)}`),
    pages(),
    page(),
    stream(words),
    helvetica,
  ]),
  'deep-forms': pdf([
    catalog(),
    pages(),
    page('').replace('/Font', '/XObject<</X 6 0 R>>/Font'),
    stream(`${words} /X Do`),
    helvetica,
    stream('/X Do', '/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 6 0 R>>>>'),
  ]),
  unbalanced: pdf(withPage(`${'q '.repeat(4000)}${words}${' Q'.repeat(9000)}`)),
  'wrong-length': pdf([catalog(), pages(), page(), ['<</Length 999999999>>', bytes(words)], helvetica]),
  'no-pages': pdf([catalog(), '<</Type/Pages/Kids[]/Count 0>>']),
  'no-root': pdf(['<</Type/Nothing>>']),
  'empty-page': pdf(withPage('')),
  'not-a-pdf': bytes('%PDF-1.4\nThis is only called a PDF.\n'),
  'font-name': pdf([
    catalog(),
    pages(),
    page(),
    stream(words),
    '<</Type/Font/Subtype/Type1/BaseFont/X#29#3balert#281#29/FontMatrix[(1\\);alert\\(1\\)) 0 0 1 0 0]>>',
  ]),
  'off-page': pdf(
    withPage(
      `${words} BT /F1 12 Tf 9000 9000 Td (far away) Tj ET BT /F1 0.1 Tf 72 600 Td (too small) Tj ET BT 1 g /F1 12 Tf 72 500 Td (white on white) Tj ET`,
    ),
  ),
  numbers: pdf(
    withPage(
      'BT /F1 1e308 Tf 1e308 0 0 1e308 1e308 1e308 Tm (huge) Tj ET 99999999999 0 0 9999999999999 0 0 cm BT /F1 12 Tf 72 700 Td (The end.) Tj ET',
    ),
  ),
  'many-glyphs': pdf([
    catalog(),
    pages(),
    page(),
    [`<</Length ${glyphs.length}/Filter/FlateDecode>>`, glyphs],
    helvetica,
  ]),
};
