import { Unreadable } from '../unreadable';
import { childrenOf, type XmlElement } from '../xml/element';
import { parseXml } from '../xml/parse-xml';
import type { Archive } from '../zip/archive';
import { docxPrefixes as prefixes } from './namespaces';

type Relation = {
  readonly id: string;
  /** The last word of its type: "styles", "hyperlink". */
  readonly type: string;
  readonly target: string;
  readonly isExternal: boolean;
};

/** The parts of a Word file, found as its relations say (ECMA-376, part 2). What lies outside the file is only named. */
export class DocxPackage {
  readonly #archive: Archive;
  readonly #relations: readonly Relation[];
  readonly document: XmlElement;

  /** @throws Unreadable `formatUnknown` for a package of another kind, such as a spreadsheet */
  constructor(archive: Archive) {
    this.#archive = archive;
    const main =
      this.#relationsOf('').find(({ type }) => type === 'officeDocument')?.target ?? 'word/document.xml';
    this.#relations = this.#relationsOf(main);
    this.document = this.#parse(main) ?? missing(main);
    if (this.document.name !== 'w:document')
      throw new Unreadable('formatUnknown', 'an Office file, but no text document');
  }

  /** The part of that type, if there is one: "styles", "footnotes". */
  part(type: string): XmlElement | undefined {
    return this.parts(type)[0];
  }

  parts(type: string): XmlElement[] {
    return this.#relations
      .filter((relation) => relation.type === type && !relation.isExternal)
      .flatMap(({ target }) => this.#parse(target) ?? []);
  }

  /** Title, creator and language of the file, where it has any. */
  get properties(): XmlElement | undefined {
    const core = this.#relationsOf('').find(({ type }) => type === 'core-properties');
    return core && this.#parse(core.target);
  }

  get hasMacros(): boolean {
    return this.#relations.some(({ type }) => type === 'vbaProject');
  }

  /** Where a hyperlink leads out of the file. */
  addressOf(id: string | undefined): string | undefined {
    return this.#relations.find((relation) => relation.id === id && relation.isExternal)?.target;
  }

  #parse(name: string): XmlElement | undefined {
    const bytes = this.#archive.read(name);
    return bytes && parseXml({ bytes, name, prefixes });
  }

  #relationsOf(part: string): Relation[] {
    const folder = folderOf(part);
    const root = this.#parse(`${folder}_rels/${part.slice(folder.length)}.rels`);
    if (!root) return [];
    return childrenOf(root, 'rel:Relationship').map(({ attributes }) => {
      const isExternal = attributes.get('TargetMode') === 'External';
      const target = attributes.get('Target') ?? '';
      return {
        id: attributes.get('Id') ?? '',
        type: attributes.get('Type')?.split('/').at(-1) ?? '',
        target: isExternal ? target : resolved(folder, target),
        isExternal,
      };
    });
  }
}

function folderOf(part: string): string {
  return part.slice(0, part.lastIndexOf('/') + 1);
}

/** Targets are relative to the folder of the part, or begin with a slash. */
function resolved(folder: string, target: string): string {
  const parts: string[] = [];
  for (const part of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return parts.join('/');
}

function missing(part: string): never {
  throw new Unreadable('damaged', `${part} is missing`);
}
