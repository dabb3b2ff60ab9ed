import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { importText } from '#shared/import/import-text';

/** A file on the disk with the text that it becomes in the program. */
export type ArticleFile = { readonly path: string; readonly text: string };

/** Three short paragraphs with actors in them. */
export const shortArticle = `A ministry said on Monday that it had moved two brigades to the border. The move was confirmed by an envoy.

Observers expect more to follow. Others do not. Nobody knows for certain what was agreed.

Officials in the capital declined to comment.`;

/**
 * A text in which no sentence is like another, five to a paragraph.
 *
 * @param from the number of the first: texts with other numbers are not taken for the same.
 */
export function numberedSentences(count: number, from = 0): string {
  const sentences = Array.from(
    { length: count },
    (_, at) => `Sentence ${from + at} says where unit ${from + at} went on that day.`,
  );
  return Array.from({ length: count / 5 }, (_, at) => sentences.slice(at * 5, at * 5 + 5).join(' ')).join(
    '\n\n',
  );
}

export async function writeArticle(folder: string, name: string, text = shortArticle): Promise<ArticleFile> {
  const path = join(folder, name);
  await writeFile(path, text);
  return { path, text: canonicalText(name, Buffer.from(text)) };
}

/** What the program makes of a file's bytes: the text that offsets count in. */
export function canonicalText(name: string, bytes: Uint8Array): string {
  const imported = importText(name, new Uint8Array(bytes));
  return imported.text;
}
