import Papa from 'papaparse';
import { decodeText } from '../decode-text';
import { Findings } from '../findings';
import type { Reader } from '../reader';
import { Unreadable } from '../unreadable';
import { LARGEST_LIST, MOST_ENTRIES, readList } from './read-list';

/** Reads tables of articles, parted by commas, semicolons or tabs (RFC 4180 and its kin), with names in the first row. */
export const readCsv: Reader = ({ name, bytes, onProgress }) => {
  if (bytes.length > LARGEST_LIST) throw new Unreadable('tooLarge');
  const { raw, encoding, isGuessed } = decodeText(bytes);
  const findings = new Findings();
  if (isGuessed) findings.add('encodingGuessed', 1, encoding);
  // Excel says in a line before the names what parts its columns.
  const stated = /^sep=(.)\r?\n/i.exec(raw);
  const { data, errors } = Papa.parse<string[]>(stated ? raw.slice(stated[0].length) : raw, {
    delimiter: stated?.[1] ?? (/\.tsv$/i.test(name) ? '\t' : ''),
    skipEmptyLines: 'greedy',
    preview: MOST_ENTRIES + 2,
  });
  for (const { type, message, row } of errors) {
    if (type === 'Quotes') findings.add('damageBridged', 1, `row ${(row ?? 0) + 1}: ${message}`);
  }
  const [names = [], ...rows] = data;
  const entries = rows.map(
    (row) => new Map(names.flatMap((column, index) => (column === '' ? [] : [[column, row[index]]]))),
  );
  return readList({ entries, format: 'csv', encoding, findings, onProgress });
};
