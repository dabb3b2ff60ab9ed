import Papa from 'papaparse';
import { csvOf } from '../text/csv';
import { PortableCode, MOST_CODES, readAlias, writeAlias } from './portable-code';
import type { CodebookRead, ReadEntry } from './read-codebook';

/** The columns of the table; the first row names them. Only `kind` and `name` must be filled in. */
export const codebookColumns = [
  'kind',
  'name',
  'below',
  'type',
  'aliases',
  'definition',
  'use when',
  'do not use when',
  'note',
  'retired',
  'id',
] as const;
type Column = (typeof codebookColumns)[number];

/** Between two aliases in one cell. */
const BETWEEN = '; ';

/**
 * A codebook as a table (RFC 4180) that a team fills in with a spreadsheet. Entries name what they stand below by its name;
 * the cells are inert (`csvOf`).
 *
 * @param nameOf what an entry is called, by the kind and id of it.
 */
export function writeCodebookCsv(
  entries: readonly PortableCode[],
  nameOf: (kind: PortableCode['kind'], id: string) => string | undefined,
): string {
  const rows = entries.map((code) => {
    const cells: Partial<Record<Column, string | undefined>> = {
      kind: code.kind,
      name: 'name' in code ? code.name : code.id,
      below: 'below' in code && code.below ? (nameOf(code.kind, code.below) ?? code.below) : '',
      type: 'type' in code ? code.type : '',
      aliases: 'aliases' in code ? code.aliases?.map(writeAlias).join(BETWEEN) : '',
      definition: code.definition,
      'use when': code.useWhen,
      'do not use when': code.doNotUseWhen,
      note: 'note' in code ? code.note : '',
      retired: 'retired' in code && code.retired ? 'yes' : '',
      id: code.id,
    };
    return codebookColumns.map((column) => cells[column] ?? '');
  });
  return csvOf([codebookColumns, ...rows]);
}

/**
 * Reads such a table, parted by commas, semicolons or tabs, its columns in any order and letters of any case. An empty cell
 * says nothing. Lines are counted as a spreadsheet counts its rows.
 */
export function readCodebookCsv(text: string): CodebookRead {
  const { data } = Papa.parse<string[]>(text.replace(/^\uFEFF/u, ''), {
    skipEmptyLines: false,
    preview: MOST_CODES + 1,
  });
  const [names = [], ...rows] = data;
  const columns = names.map((name) => name.trim().toLowerCase());
  const missing = ['kind', 'name'].filter((column) => !columns.includes(column));
  if (missing.length === 2) return { kind: 'no-codebook' };
  if (missing.length > 0) return { kind: 'no-columns', missing };
  const entries = rows.flatMap((row, at): ReadEntry[] => {
    const cell = (column: Column): string => plain(row[columns.indexOf(column)] ?? '');
    return row.every((each) => each.trim() === '') ? [] : [entryOf(cell, at + 2)];
  });
  return { kind: 'codebook', entries };
}

function entryOf(cell: (column: Column) => string, line: number): ReadEntry {
  const kind = cell('kind').toLowerCase();
  const said = (column: Column): string | undefined => cell(column) || undefined;
  const isFixed = kind === 'domain' || kind === 'role';
  const code = PortableCode.safeParse(
    stripped({
      kind,
      id: isFixed ? cell('name').toLowerCase() : said('id'),
      definition: said('definition'),
      useWhen: said('use when'),
      doNotUseWhen: said('do not use when'),
      ...(!isFixed && {
        name: cell('name'),
        below: said('below'),
        retired: said('retired') && /^(yes|true|1|x)$/i.test(cell('retired')),
      }),
      ...(kind === 'actor' && {
        type: said('type')?.toLowerCase().replaceAll(' ', '-'),
        note: said('note'),
        aliases:
          said('aliases') &&
          cell('aliases')
            .split(/;/)
            .filter((each) => each.trim() !== '')
            .map(readAlias),
      }),
    }),
  );
  if (code.success) return { line, code: code.data };
  const { path, message } = code.error.issues[0] ?? { path: [], message: '' };
  const field = String(path[0] ?? 'kind');
  return { line, misfit: { what: 'field', field: columnOf(field, isFixed), says: message } };
}

function columnOf(field: string, isFixed: boolean): string {
  const columns: Record<string, string> = { useWhen: 'use when', doNotUseWhen: 'do not use when' };
  return isFixed && field === 'id' ? 'name' : (columns[field] ?? field);
}

function stripped(fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

/** A cell without what made it inert. */
function plain(cell: string): string {
  return cell.trim().replace(/^'(?=[=+\-@\t\r\n＝＋－＠])/u, '');
}
