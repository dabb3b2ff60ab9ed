import type { SourceFields } from './imported';

export type FrontMatter = {
  readonly fields: Partial<SourceFields>;
  /** The names of those that no document has, or whose value cannot be read. */
  readonly dropped: readonly string[];
  /** The text behind it. */
  readonly rest: string;
};

type Field = keyof SourceFields;

/** What static-site generators and clipping tools call the fields of a document. */
const fieldNames: Readonly<Record<Field, readonly string[]>> = {
  title: ['title'],
  author: ['author', 'authors', 'byline', 'creator'],
  publisher: ['publisher', 'source', 'site', 'site_name', 'sitename'],
  published: ['date', 'published', 'pubdate', 'publish_date'],
  address: ['url', 'address', 'link', 'canonical', 'permalink', 'source_url'],
  language: ['language', 'lang'],
  direction: ['direction', 'dir'],
};

/**
 * The fields at the head of a Markdown file: between two lines of `---`, one `name: value` a line, lists in brackets or
 * as lines with a dash. It is the plain part of YAML that such files use; of anything richer the name is given back as
 * dropped. A text that merely begins with a ruled line has none.
 */
export function readFrontMatter(canonical: string): FrontMatter {
  const none: FrontMatter = { fields: {}, dropped: [], rest: canonical };
  const whole = /^---[ \t]*\n([\s\S]*?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)/.exec(canonical);
  const lines = whole?.[1]?.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('#'));
  if (!whole || !lines || !/^[\w-]+:/.test(lines[0] ?? '')) return none;
  if (!lines.every((line) => /^([\w-]+:(\s|$)|\s|- )/.test(line))) return none;

  const fields: Partial<Record<Field, string>> = {};
  const dropped: string[] = [];
  for (const { name, value } of entriesIn(lines)) {
    const field = fieldFor(name, value);
    const known = field && fields[field] === undefined ? checked(field, value) : undefined;
    if (field && known !== undefined) fields[field] = known;
    else dropped.push(name);
  }
  return { fields: fields as Partial<SourceFields>, dropped, rest: canonical.slice(whole[0].length) };
}

function entriesIn(lines: readonly string[]): { name: string; value: string }[] {
  const entries: { name: string; value: string; items: string[] }[] = [];
  for (const line of lines) {
    const begun = /^([\w-]+):\s*(.*)$/.exec(line);
    const item = /^\s*- +(.*)$/.exec(line);
    if (begun) entries.push({ name: begun[1] ?? '', value: begun[2] ?? '', items: [] });
    else if (item) entries.at(-1)?.items.push(scalar(item[1] ?? ''));
  }
  return entries.map(({ name, value, items }) => ({
    name,
    value: items.length > 0 ? items.join(', ') : list(value),
  }));
}

function list(value: string): string {
  const inBrackets = /^\[(.*)\]\s*$/.exec(value);
  if (!inBrackets) return scalar(value);
  return (inBrackets[1] ?? '').split(',').map(scalar).join(', ');
}

/** A value without its quotes or its comment. Block scalars (`|`, `>`) are not read. */
function scalar(value: string): string {
  const text = value.trim();
  const quoted = /^"((?:[^"\\]|\\.)*)"|^'((?:[^']|'')*)'/.exec(text);
  if (quoted?.[1] !== undefined) return quoted[1].replace(/\\(["\\])/g, '$1');
  if (quoted?.[2] !== undefined) return quoted[2].replaceAll("''", "'");
  return /^[|>]/.test(text) ? '' : text.replace(/\s#.*$/, '').trim();
}

function fieldFor(name: string, value: string): Field | undefined {
  const plain = name.toLowerCase().replaceAll('-', '_');
  const field = (Object.keys(fieldNames) as Field[]).find((key) => fieldNames[key].includes(plain));
  // Clipping tools write the page's address as its source.
  return field === 'publisher' && /^https?:\/\//i.test(value) ? 'address' : field;
}

function checked(field: Field, value: string): string | undefined {
  if (value === '') return undefined;
  if (field === 'published') return partialDate(value);
  if (field === 'direction') return value === 'ltr' || value === 'rtl' ? value : undefined;
  return value;
}

/** As much of a date as is there; times of day are left out. */
function partialDate(value: string): string | undefined {
  return /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?(?=$|[T ])/.exec(value)?.[0];
}
