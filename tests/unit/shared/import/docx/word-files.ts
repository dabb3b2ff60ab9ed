import { strToU8, zipSync } from 'fflate';

const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const namespaces = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="${relationships}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"`;

/** Parts of a Word file beside the document, by their type: the content of the part's root. */
type WordParts = Partial<
  Record<'styles' | 'numbering' | 'footnotes' | 'comments' | 'settings' | 'header', string>
>;

/** The parts of a Word file as Word packs it. @param body what stands within `w:body` */
export function wordParts(
  body: string,
  parts: WordParts = {},
  links: readonly string[] = [],
): Record<string, Uint8Array> {
  const related = Object.keys(parts).map(
    (type) => `<Relationship Id="${type}" Type="${relationships}/${type}" Target="${type}.xml"/>`,
  );
  const linked = links.map(
    (address, index) =>
      `<Relationship Id="rId${index + 1}" Type="${relationships}/hyperlink" Target="${address}" TargetMode="External"/>`,
  );
  const files: Record<string, string> = {
    '_rels/.rels': relations(
      `<Relationship Id="a" Type="${relationships}/officeDocument" Target="word/document.xml"/>`,
    ),
    'word/document.xml': `<w:document ${namespaces}><w:body>${body}</w:body></w:document>`,
    'word/_rels/document.xml.rels': relations([...related, ...linked].join('')),
  };
  for (const [type, content] of Object.entries(parts)) {
    const root = type === 'header' ? 'hdr' : type;
    files[`word/${type}.xml`] = `<w:${root} ${namespaces}>${content}</w:${root}>`;
  }
  return Object.fromEntries(Object.entries(files).map(([name, content]) => [name, strToU8(content)]));
}

export function aWordFile(...parts: Parameters<typeof wordParts>): Uint8Array {
  return zipSync(wordParts(...parts));
}

/** A paragraph of one run. @param properties of the paragraph */
export function aParagraph(text: string, properties = ''): string {
  return `<w:p><w:pPr>${properties}</w:pPr>${aRun(text)}</w:p>`;
}

export function aRun(text: string, properties = ''): string {
  return `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
}

function relations(content: string): string {
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${content}</Relationships>`;
}
