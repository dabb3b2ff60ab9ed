import { decode, type Decoded } from '../decode';
import { LARGEST_TEXT_FILE } from '../import-text';
import { Unreadable } from '../unreadable';
import type { XmlElement } from '../xml/element';
import { Archive } from '../zip/archive';
import { parseRefi } from './parse-refi';

/** A `.qdpx` file: a zip with one `.qde` file and a folder of sources. */
export class ProjectArchive {
  readonly root: XmlElement;
  readonly #archive: Archive;
  /** Parts by the last piece of their path, in small letters. */
  readonly #parts = new Map<string, string>();

  /** @throws Unreadable */
  constructor(bytes: Uint8Array) {
    this.#archive = new Archive(bytes);
    const { names } = this.#archive;
    // It is to be called project.qde and to lie at the root; not every program keeps to that.
    const [project] = names
      .filter((name) => /\.qde$/i.test(name) && !name.startsWith('__MACOSX/'))
      .toSorted((one, other) => depthOf(one) - depthOf(other) || isElsewise(one) - isElsewise(other));
    if (project === undefined) throw new Unreadable('damaged', 'there is no .qde file in it');
    this.root = parseRefi(this.#archive.need(project), project, 'Project');
    for (const name of names) if (name !== project) this.#parts.set(lastPiece(name), name);
  }

  /**
   * The text of a source, by the path that the project writes: `internal://GUID.txt`, as the standard has it, or a
   * relative or absolute path of some disk. Only its last piece counts, so that nothing outside the archive is meant.
   *
   * @returns nothing where the archive has no such part, or one too large for a text
   */
  text(path: string): Decoded | undefined {
    const part = this.#parts.get(lastPiece(path)) ?? this.#parts.get(lastPiece(unescaped(path)));
    if (part === undefined || (this.#archive.sizeOf(part) ?? 0) > LARGEST_TEXT_FILE) return undefined;
    const bytes = this.#archive.read(part);
    return bytes && decode(bytes);
  }
}

function depthOf(path: string): number {
  return path.split('/').length;
}

function isElsewise(path: string): number {
  return lastPiece(path) === 'project.qde' ? 0 : 1;
}

function lastPiece(path: string): string {
  return (path.split(/[/\\]/).at(-1) ?? '').toLowerCase();
}

function unescaped(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
