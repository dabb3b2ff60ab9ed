import type { Findings } from '../findings';
import type { ImportFormat } from '../formats';
import type { Imported, ImportedFile } from '../imported';
import type { SourceFile } from '../reader';
import { Unreadable } from '../unreadable';
import { articleOfEntry, nameOfEntry, type ListEntry } from './list-article';
import { fieldsOf, type ListField } from './list-fields';
import { valueInWords } from './list-values';

/** More articles than anyone reads of one file. */
export const MOST_ENTRIES = 10_000;
/** A list of so many long articles has some sixty megabytes. */
export const LARGEST_LIST = 128 * 1024 * 1024;
const MOST_NAMED = 20;

type ListSource = {
  /** Every entry with its values by the names of their columns. */
  readonly entries: readonly ReadonlyMap<string, unknown>[];
  readonly format: ImportFormat;
  readonly encoding: string;
  readonly findings: Findings;
  readonly onProgress: SourceFile['onProgress'];
};

/**
 * Makes an article of each entry of a list. What a column is, is told by its name; entries without text, and columns that
 * no document has a field for, are named in what is said of the file.
 *
 * @throws Unreadable `noText` if no column holds text, `tooManyParts`
 */
export function readList({ entries, format, encoding, findings, onProgress }: ListSource): ImportedFile {
  if (entries.length > MOST_ENTRIES)
    throw new Unreadable('tooManyParts', `more than ${MOST_ENTRIES} entries`);
  const columns = new Set(entries.flatMap((entry) => [...entry.keys()]));
  const named = fieldsOf(columns);
  if (!named.has('text')) {
    const names = [...columns].slice(0, MOST_NAMED).join(', ');
    throw new Unreadable(
      'noText',
      `nothing in it is called text, body or content; it has ${names || 'no names'}`,
    );
  }
  const used = new Set<string>();
  const articles: Imported[] = [];
  for (const [index, values] of entries.entries()) {
    onProgress(index, entries.length);
    const entry = new Map<ListField, unknown>();
    for (const [field, known] of named) {
      // Entries of one list need not have the same columns.
      const column = known.find((name) => valueInWords(values.get(name), ' ') !== '');
      if (column === undefined) continue;
      used.add(column);
      entry.set(field, values.get(column));
    }
    const article = readable(entry, index, { format, encoding, findings });
    if (article) articles.push(article);
  }
  for (const column of columns) if (!used.has(column)) findings.add('fieldsLeftOut', 1, column);
  if (articles.length === 0) throw new Unreadable('noText');
  return { articles, findings: findings.list() };
}

/** One entry that cannot be read does not keep the others from being read. */
function readable(
  entry: ListEntry,
  index: number,
  { format, encoding, findings }: Pick<ListSource, 'format' | 'encoding' | 'findings'>,
): Imported | undefined {
  try {
    return articleOfEntry(entry, format, encoding);
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    findings.add('entriesWithoutText', 1, nameOfEntry(entry, index));
    return undefined;
  }
}
