import { SaxesParser } from 'saxes';
import { Unreadable } from '../unreadable';
import { decodeXml } from './decode-xml';
import type { XmlElement, XmlNode } from './element';

/** More than the XML of any document's text; every byte of it becomes several in memory. */
const MOST_BYTES = 64 * 1024 * 1024;
const DEEPEST = 256;
/** Elements: a book of a thousand pages has some hundred thousand. */
const MOST_ELEMENTS = 3_000_000;

export type XmlSource = {
  readonly bytes: Uint8Array;
  /** Names the file in what is thrown: "word/document.xml". */
  readonly name: string;
  /** The prefix to call each namespace by that the caller knows; the empty one leaves names bare. */
  readonly prefixes: Readonly<Partial<Record<string, string>>>;
};

/**
 * Parses an XML file by the rules, well-formed or not at all. No entity is expanded beyond the five that XML has itself,
 * and nothing outside the file is looked at: a DOCTYPE may name a public one, but one with declarations is refused.
 *
 * @returns the root
 * @throws Unreadable `damaged` with the line, `entitiesDeclared`, `nestedTooDeeply`, `tooManyParts` or `tooLarge`
 */
export function parseXml({ bytes, name, prefixes }: XmlSource): XmlElement {
  if (bytes.length > MOST_BYTES) throw new Unreadable('tooLarge', name);
  const parser = new SaxesParser({ xmlns: true, position: true });
  let root: XmlElement | undefined;
  let elements = 0;
  const open: XmlNode[][] = [];
  const nameIn = (space: string, local: string) => {
    if (space === '') return local;
    const prefix = prefixes[space] ?? '?';
    return prefix === '' ? local : `${prefix}:${local}`;
  };

  parser.on('error', ({ message }) => {
    throw new Unreadable('damaged', `${name}, line ${parser.line}: ${withoutPlace(message)}`);
  });
  parser.on('doctype', (declaration) => {
    if (declaration.includes('[')) throw new Unreadable('entitiesDeclared', `${name}, line ${parser.line}`);
  });
  parser.on('opentag', ({ uri, local, attributes }) => {
    elements += 1;
    if (elements > MOST_ELEMENTS) throw new Unreadable('tooManyParts', `${name}: elements`);
    if (open.length >= DEEPEST) throw new Unreadable('nestedTooDeeply', `${name}, line ${parser.line}`);
    const children: XmlNode[] = [];
    const own = new Map<string, string>();
    for (const attribute of Object.values(attributes)) {
      own.set(nameIn(attribute.uri, attribute.local), attribute.value);
    }
    const element: XmlElement = { name: nameIn(uri, local), attributes: own, children };
    open.at(-1)?.push(element);
    root ??= element;
    open.push(children);
  });
  parser.on('closetag', () => {
    open.pop();
  });
  const onText = (text: string) => {
    open.at(-1)?.push(text);
  };
  parser.on('text', onText);
  parser.on('cdata', onText);

  parser.write(decodeXml(bytes, name)).close();
  if (!root) throw new Unreadable('damaged', `${name} is empty`);
  return root;
}

/** The parser puts line and column before what it has to say. */
function withoutPlace(message: string): string {
  return message.replace(/^\d+:\d+: /, '').slice(0, 120);
}
