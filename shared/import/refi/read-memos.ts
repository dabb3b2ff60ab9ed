import { shortened } from '../../text/shortened';
import type { Findings } from '../findings';
import { childrenOf, childOf, textOf, type XmlElement } from '../xml/element';
import { guidOf } from './guid';
import type { ProjectArchive } from './project-archive';
import { joined } from './words';

type Memo = { readonly name: string; readonly text: string | undefined; readonly element: XmlElement };

/** All memos of one file together may be read so often that they make so many characters; it is far beyond any work. */
const MOST_CHARACTERS = 50_000_000;

/** The memos of a project, and what they are on: by reference, or by a link as NVivo's annotations are. */
export class Memos {
  readonly #memos = new Map<string, Memo>();
  /** Of things by GUID: the memos linked to them. */
  readonly #linked = new Map<string, string[]>();
  readonly #used = new Set<string>();
  #room = MOST_CHARACTERS;

  constructor(project: XmlElement, archive: ProjectArchive) {
    const notes = childOf(project, 'Notes');
    for (const note of notes ? childrenOf(notes, 'Note') : []) {
      const guid = guidOf(note);
      if (guid === undefined || this.#memos.has(guid)) continue;
      const name = note.attributes.get('name')?.trim() ?? '';
      this.#memos.set(guid, { name, text: textOfMemo(note, name, archive), element: note });
    }
  }

  /** @returns whether one of the two is a memo, which then is on the other. */
  link(one: string | undefined, other: string | undefined): boolean {
    if (one === undefined || other === undefined) return false;
    const [memo, on] = this.#memos.has(one) ? [one, other] : [other, one];
    if (!this.#memos.has(memo) || this.#memos.has(on)) return false;
    this.#linked.set(on, [...(this.#linked.get(on) ?? []), memo]);
    return true;
  }

  /** The memos on an element, each with its text and the element that says who wrote it. */
  on(element: XmlElement): { readonly guid: string; readonly text: string; readonly element: XmlElement }[] {
    const guid = guidOf(element);
    const referred = childrenOf(element, 'NoteRef').flatMap(
      (reference) => guidOf(reference, 'targetGUID') ?? [],
    );
    const linked = guid === undefined ? [] : (this.#linked.get(guid) ?? []);
    return [...new Set([...referred, ...linked])].flatMap((memoGuid) => {
      const memo = this.#memos.get(memoGuid);
      if (memo?.text === undefined || memo.text.length > this.#room) return [];
      this.#room -= memo.text.length;
      this.#used.add(memoGuid);
      return [{ guid: memoGuid, text: memo.text, element: memo.element }];
    });
  }

  /** The texts alone. */
  textsOn(element: XmlElement): string[] {
    return this.on(element).map(({ text }) => text);
  }

  /** Says which memos are on nothing that was read. */
  tellUnused(findings: Findings): void {
    for (const [guid, { name, text }] of this.#memos) {
      if (this.#used.has(guid) || text === undefined) continue;
      findings.add('memosLeftOut', 1, name === '' ? shortened(text, 60) : name);
    }
  }
}

/** The title stands above the words unless they begin with it. */
function textOfMemo(note: XmlElement, name: string, archive: ProjectArchive): string | undefined {
  const content = childOf(note, 'PlainTextContent');
  const path = note.attributes.get('plainTextPath');
  const description = childOf(note, 'Description');
  const own = content ? textOf(content) : path === undefined ? '' : (archive.text(path)?.raw ?? '');
  const text = joined([description ? textOf(description) : '', own]);
  if (text === undefined || name === '' || text.startsWith(name.replace(/(?:…|\.\.\.)$/, ''))) return text;
  return joined([`${name}\n${text}`]);
}
