import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import { canonicalJson } from '#shared/canonical-json';
import { decodeRevision } from '#shared/import/decode-revision';
import { revisionFileOf } from '#shared/import/document-patches';
import type { Imported, ImportedFile } from '#shared/import/imported';
import type { Reader } from '#shared/import/reader';
import { Unreadable } from '#shared/import/unreadable';

const fixtures = new URL('../../../fixtures/import/', import.meta.url);

/** A file of tests/fixtures/import: "docx/lock.docx". */
export function fixture(path: string): Uint8Array {
  return new Uint8Array(readFileSync(new URL(path, fixtures)));
}

export async function readWith(read: Reader, bytes: Uint8Array, name = 'file'): Promise<ImportedFile> {
  return await read({ name, bytes, onProgress: () => undefined });
}

/** The only article of a file. */
export async function articleOf(read: Reader, bytes: Uint8Array, name?: string): Promise<Imported> {
  const { articles } = await readWith(read, bytes, name);
  expect(articles).toHaveLength(1);
  return articles[0]!;
}

/** Why a file is not read, or nothing if it is. Whatever else goes wrong is a mistake of ours. */
export async function refusalOf(
  read: Reader,
  bytes: Uint8Array,
  name?: string,
): Promise<Unreadable | undefined> {
  try {
    const { articles } = await readWith(read, bytes, name);
    for (const article of articles) expectWellFormed(article);
  } catch (error) {
    if (error instanceof Unreadable) return error;
    throw error;
  }
  return undefined;
}

/** What every screen relies on: canonical text, covered by blocks, marks within them, pages within the text. */
export function expectWellFormed(article: Imported): void {
  const json = canonicalJson(revisionFileOf(article));
  const decoded = decodeRevision(new TextEncoder().encode(json));
  if (!decoded.ok) throw new Error(JSON.stringify(decoded.failure));
  // Blocks and marks are read back as they are, so every kind and attribute is one that is known.
  expect(decoded.value.blocks).toEqual(article.blocks);
  expect(decoded.value.marks).toEqual(article.marks);
  expect(article.meta.title).not.toBe('');
}

/** A line for each block: what it is, and what it says, with marks in brackets. */
export function outlineOf({ text, blocks, marks }: Imported): string[] {
  return blocks.map(({ start, end, ...traits }) => {
    const own = marks.filter((mark) => mark.start >= start && mark.end <= end);
    const cuts = [start, end, ...own.flatMap((mark) => [mark.start, mark.end])].toSorted((a, b) => a - b);
    let shown = '';
    for (const [index, at] of cuts.entries()) {
      if (at === cuts[index - 1]) continue;
      shown += ']'.repeat(own.filter((mark) => mark.end === at).length);
      shown += own
        .filter((mark) => mark.start === at)
        .map((mark) => `[${nameOf(mark, text)}: `)
        .join('');
      shown += text.slice(at, cuts.slice(index).find((cut) => cut > at) ?? end);
    }
    return `${labelOf(traits)} | ${shown}`;
  });
}

function nameOf({ kind, address, note, reading }: Imported['marks'][number], text: string): string {
  if (note !== undefined) return `${kind} "${text.slice(note, note + 7)}"`;
  return [kind, address, reading].filter((part) => part !== undefined).join(' ');
}

function labelOf({ kind, ...traits }: Omit<Imported['blocks'][number], 'start' | 'end'>): string {
  return [kind, ...Object.entries(traits).map(([name, value]) => `${name}=${value}`)].join(' ');
}
