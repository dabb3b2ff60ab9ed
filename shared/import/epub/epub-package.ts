import { Unreadable } from '../unreadable';
import { childOf, childrenOf, descendantsOf, textOf, type XmlElement } from '../xml/element';
import { parseXml } from '../xml/parse-xml';
import type { Archive } from '../zip/archive';

const prefixes = {
  'urn:oasis:names:tc:opendocument:xmlns:container': '',
  'http://www.idpf.org/2007/opf': '',
  'http://openebook.org/namespaces/oeb-package/1.0/': '',
  'http://www.daisy.org/z3986/2005/ncx/': '',
  'http://www.w3.org/2001/04/xmlenc#': '',
  'http://purl.org/dc/elements/1.1/': 'dc',
};

/** A file of the book, as its package lists it. */
export type EpubItem = {
  /** Its path in the archive. */
  readonly path: string;
  readonly type: string;
  readonly properties: readonly string[];
};
/** A place in the book that a table of contents or a list of pages names. */
export type EpubPlace = { readonly path: string; readonly fragment: string; readonly label: string };

/** What may be encrypted in a book that anyone can read: fonts. */
const fontObfuscation = ['http://www.idpf.org/2008/embedding', 'http://ns.adobe.com/pdf/enc#RC'];

/** The package of an e-book (EPUB 3.3 and 2.0.1): which files it has, in which order they are read, and what it is. */
export class EpubPackage {
  readonly #archive: Archive;
  readonly #path: string;
  readonly #package: XmlElement;
  readonly #items = new Map<string, EpubItem>();

  /** @throws Unreadable `damaged` where it is no e-book, `encrypted` where its text is locked */
  constructor(archive: Archive) {
    this.#archive = archive;
    insistOnOpenText(archive);
    const container = parseXml({
      bytes: archive.need('META-INF/container.xml'),
      name: 'META-INF/container.xml',
      prefixes,
    });
    const [rootFile] = descendantsOf(container, 'rootfile');
    this.#path = rootFile?.attributes.get('full-path') ?? '';
    this.#package = parseXml({ bytes: archive.need(this.#path), name: this.#path, prefixes });
    for (const item of descendantsOf(this.#package, 'item')) {
      const { attributes } = item;
      this.#items.set(attributes.get('id') ?? '', {
        path: pathOf(this.#path, attributes.get('href') ?? ''),
        type: attributes.get('media-type') ?? '',
        properties: (attributes.get('properties') ?? '').split(/\s+/),
      });
    }
  }

  get metadata(): XmlElement | undefined {
    return childOf(this.#package, 'metadata');
  }

  /** In the order of reading; what is beside the order, such as notes on pages of their own, comes at the end. */
  get readingOrder(): EpubItem[] {
    const spine = childOf(this.#package, 'spine');
    const references = spine ? childrenOf(spine, 'itemref') : [];
    const isBeside = ({ attributes }: XmlElement) => attributes.get('linear') === 'no';
    return [...references.filter((one) => !isBeside(one)), ...references.filter(isBeside)].flatMap(
      ({ attributes }) => this.#items.get(attributes.get('idref') ?? '') ?? [],
    );
  }

  get progression(): string | undefined {
    return childOf(this.#package, 'spine')?.attributes.get('page-progression-direction');
  }

  /** The navigation document of EPUB 3. */
  get navigation(): EpubItem | undefined {
    return [...this.#items.values()].find(({ properties }) => properties.includes('nav'));
  }

  /** Places that the navigation file of EPUB 2 names: chapters, or pages of a printed edition. */
  ncxPlaces(kind: 'navPoint' | 'pageTarget'): EpubPlace[] {
    const item = [...this.#items.values()].find(({ type }) => type === 'application/x-dtbncx+xml');
    const bytes = item && this.#archive.read(item.path);
    if (!item || !bytes) return [];
    const root = parseXml({ bytes, name: item.path, prefixes });
    return [...descendantsOf(root, kind)].flatMap((point) => {
      const label = childOf(point, 'navLabel');
      const source = childOf(point, 'content')?.attributes.get('src');
      return label && source !== undefined ? [placeIn(item.path, source, textOf(label))] : [];
    });
  }
}

/** @param from the file in which the reference stands */
export function placeIn(from: string, reference: string, label: string): EpubPlace {
  const [file = '', fragment = ''] = reference.split('#', 2);
  return {
    path: file === '' ? from : pathOf(from, file),
    fragment: decoded(fragment),
    label: onOneLine(label),
  };
}

/** The path in the archive to which a reference leads. */
function pathOf(from: string, reference: string): string {
  const parts = from.split('/').slice(0, -1);
  for (const part of decoded(reference).split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return parts.join('/');
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function onOneLine(text: string): string {
  return text.trim().replace(/\s+/g, ' ');
}

function insistOnOpenText(archive: Archive): void {
  const name = 'META-INF/encryption.xml';
  const bytes = archive.read(name);
  if (!bytes) return;
  for (const data of descendantsOf(parseXml({ bytes, name, prefixes }), 'EncryptedData')) {
    const algorithm = childOf(data, 'EncryptionMethod')?.attributes.get('Algorithm') ?? '';
    if (!fontObfuscation.includes(algorithm)) throw new Unreadable('encrypted');
  }
}
