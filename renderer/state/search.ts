import type { Room } from '#shared/commands/room';
import type { Findings, Found } from '#shared/search/found';
import { places, type Place } from '#shared/search/query';

/** What was found, with a key that stays its own when the same is sought again. */
export type FoundRow = Found & { readonly key: string };

/** What a search has brought, and for which line it did. */
export type SearchAnswer = Pick<Findings, 'articles' | 'counts' | 'documents'> & {
  readonly line: string;
  /** Only what stands in such a place is among the rows; the counts are of all. */
  readonly only: Place | undefined;
  /** Article by article, what is in none first; not all, where there is too much. */
  readonly rows: readonly FoundRow[];
};

/** The search through all articles: what is typed, what was found, and what is to be done with it. */
export type Search = {
  /** Where one was before: leaving goes back there. */
  readonly from: Exclude<Room, 'search'>;
  readonly line: string;
  readonly only: Place | undefined;
  /** How many results are asked for at most. */
  readonly most: number;
  readonly answer: SearchAnswer | undefined;
  /** It takes so long that the person should know. */
  readonly isLooking: boolean;
  /** The result that has the focus in the list, or is shown in the reader, by its key. */
  readonly current: string | undefined;
  readonly ticked: ReadonlySet<string>;
  /** Left out for now. */
  readonly skipped: ReadonlySet<string>;
  /** Left out for good: remembered with the words that were sought. */
  readonly rejected: ReadonlySet<string>;
  readonly areLeftOutShown: boolean;
  /** The line that tags what is ticked is open. */
  readonly isTagging: boolean;
  /** One came from a result, and goes on with the results. */
  readonly startsInList: boolean;
};

/** So many results come at first, and so many more each time they are asked for. */
export const RESULTS_AT_ONCE = 1_000;

export const noSearch: Search = {
  from: 'library',
  line: '',
  only: undefined,
  most: RESULTS_AT_ONCE,
  answer: undefined,
  isLooking: false,
  current: undefined,
  ticked: new Set(),
  skipped: new Set(),
  rejected: new Set(),
  areLeftOutShown: false,
  isTagging: false,
  startsInList: false,
};

/** A line of the list: an article, or what was found in it. */
export type ResultLine =
  | {
      readonly kind: 'article';
      readonly key: string;
      readonly document: string | undefined;
      readonly count: number;
    }
  | { readonly kind: 'found'; readonly key: string; readonly row: FoundRow };

/** The rows of what was found, those of an article side by side, each with a key of its own. */
export function rowsOf(found: readonly Found[]): readonly FoundRow[] {
  const byArticle = new Map<string | undefined, FoundRow[]>();
  const seen = new Map<string, number>();
  for (const one of found) {
    const plain = keyOf(one);
    const others = seen.get(plain) ?? 0;
    seen.set(plain, others + 1);
    const row = { ...one, key: others === 0 ? plain : `${plain} ${others}` };
    const rows = byArticle.get(one.document);
    if (rows) rows.push(row);
    else byArticle.set(one.document, [row]);
  }
  return [...byArticle.values()].flat();
}

/** What a place is known by: where it is and what it is, not how it was found. */
function keyOf({ place, document, object, range }: Found): string {
  return [place, document, object?.id, range && `${range.start}-${range.end}`].filter(Boolean).join(' ');
}

/** What decides which rows are in the list, and how they look. */
export type Listed = Pick<
  Search,
  'answer' | 'current' | 'ticked' | 'skipped' | 'rejected' | 'areLeftOutShown'
>;

export function listedOf({ answer, current, ticked, skipped, rejected, areLeftOutShown }: Search): Listed {
  return { answer, current, ticked, skipped, rejected, areLeftOutShown };
}

/** Whether a result was left out, for now or for good. */
export function isLeftOut({ skipped, rejected }: Pick<Search, 'skipped' | 'rejected'>, key: string): boolean {
  return skipped.has(key) || rejected.has(key);
}

/** The rows that are in the list now. */
export function shownRows(search: Listed): readonly FoundRow[] {
  const rows = search.answer?.rows ?? [];
  if (search.areLeftOutShown || search.skipped.size + search.rejected.size === 0) return rows;
  return rows.filter(({ key }) => !isLeftOut(search, key));
}

/** The lines of the list: above the rows of an article, the article. */
export function linesOf(rows: readonly FoundRow[]): readonly ResultLine[] {
  const lines: ResultLine[] = [];
  for (let at = 0; at < rows.length;) {
    const document = rows[at]?.document;
    let end = at;
    while (end < rows.length && rows[end]?.document === document) end += 1;
    lines.push({ kind: 'article', key: `article ${document ?? ''}`, document, count: end - at });
    for (const row of rows.slice(at, end)) lines.push({ kind: 'found', key: row.key, row });
    at = end;
  }
  return lines;
}

/** The rows that are ticked and in the list. */
export function tickedRows(search: Listed): readonly FoundRow[] {
  return shownRows(search).filter(({ key }) => search.ticked.has(key) && !isLeftOut(search, key));
}

/** The ticks with those from one row to another, both among them; where both are ticked already, without them. */
export function withStretch(
  rows: readonly FoundRow[],
  ticked: ReadonlySet<string>,
  from: string,
  to: string,
): ReadonlySet<string> {
  const ends = [from, to].map((key) => rows.findIndex((row) => row.key === key));
  const [first = -1, last = -1] = ends.toSorted((a, b) => a - b);
  if (first < 0) return ticked;
  return new Set([...ticked, ...rows.slice(first, last + 1).map(({ key }) => key)]);
}

/** The row that is next in the list, round at neither end. */
export function rowBeside(
  rows: readonly FoundRow[],
  current: string | undefined,
  step: 1 | -1,
): FoundRow | undefined {
  const at = rows.findIndex(({ key }) => key === current);
  return at < 0 ? (step === 1 ? rows[0] : rows.at(-1)) : rows[at + step];
}

/** How many were found in all; of one kind where only that is shown. */
export function totalOf({ counts, only }: Pick<SearchAnswer, 'counts' | 'only'>): number {
  return only ? counts[only] : places.reduce((sum, place) => sum + counts[place], 0);
}
