import { readFileSync } from 'node:fs';
import path from 'node:path';
import { importFile } from '#shared/import/import-file';
import type { Imported } from '#shared/import/imported';
import type { Failure } from '#shared/result';

const folder = path.join(import.meta.dirname, '..', 'fixtures', 'import', 'pdf');

/** A fixture's bytes, as `tests/fixtures/import/make/pdf.mjs` made them. */
export function pdfBytes(name: string): Uint8Array {
  return new Uint8Array(readFileSync(path.join(folder, `${name}.pdf`)));
}

/** What the text of a fixture is: kind and text of each block. */
export function expectedBlocks(name: string): [string, string][] {
  return JSON.parse(readFileSync(path.join(folder, `${name}.json`), 'utf8')) as [string, string][];
}

/** The article of a PDF, or why there is none. */
export async function readPdfOf(bytes: Uint8Array, name = 'file.pdf'): Promise<Imported | Failure> {
  const read = await importFile(name, bytes);
  if (!read.ok) return read.failure;
  const [article] = read.value.articles;
  if (!article) throw new Error('a PDF is one article');
  return article;
}

export async function articleOf(name: string): Promise<Imported> {
  const read = await readPdfOf(pdfBytes(name));
  if ('code' in read) throw new Error(`${name}: ${JSON.stringify(read)}`);
  return read;
}

export function blocksOf({ text, blocks }: Imported): [string, string][] {
  return blocks.map(({ kind, start, end }) => [kind, text.slice(start, end)]);
}
