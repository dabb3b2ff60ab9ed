import type { Range } from '../../model/document';
import { nameFits } from './selection-name';
import { countings, type Counting } from './positions';
import type { SourceText } from './source-text';

/** A selection as the file writes it. */
export type WrittenSelection = { readonly name: string; readonly from: number; readonly to: number };
export type SelectionsOfText = {
  readonly text: SourceText;
  readonly selections: readonly WrittenSelection[];
};

/** So many selections of a text tell how it was counted; more would tell the same. */
const MOST_LOOKED_AT = 2_000;

/**
 * How positions were counted in each of these texts, which one program wrote: the way that lets the most selections say
 * what their names say, then the one that cuts the most of them at the edges of words, over all texts; the standard's
 * where nothing speaks against it. A text differs from the others where its own selections say so by their names.
 */
export function chooseCountings(texts: readonly SelectionsOfText[]): Counting[] {
  const scores = texts.map(({ text, selections }) => {
    const sample = selections.slice(0, MOST_LOOKED_AT);
    const scored = countings.map((counting) => scoreOf(text, sample, counting));
    text.forget();
    return scored;
  });
  const total = countings.map((_, at) => ({
    quotes: sum(scores, (score) => score[at]?.quotes),
    edges: sum(scores, (score) => score[at]?.edges),
  }));
  const common = bestOf(total, (one, other) => one.quotes - other.quotes || one.edges - other.edges);
  return scores.map((score) => {
    const own = bestOf(score, (one, other) => one.quotes - other.quotes || one.edges - other.edges);
    const isOwn = (score[own]?.quotes ?? 0) > (score[common]?.quotes ?? 0);
    return countings[isOwn ? own : common] ?? standard;
  });
}

const [standard] = countings as readonly [Counting, ...Counting[]];

type Score = { readonly quotes: number; readonly edges: number };

function scoreOf(text: SourceText, selections: readonly WrittenSelection[], counting: Counting): Score {
  let quotes = 0;
  let edges = 0;
  for (const { name, from, to } of selections) {
    const range = text.rangeOf(from, to, counting);
    if (!range) continue;
    if (nameFits(name, text.text.slice(range.start, range.end))) quotes += 1;
    edges += edgesOfWords(text.text, range);
  }
  return { quotes, edges };
}

/** How many of a stretch's ends lie at the edge of a word, inside the stretch as well as out: 0 to 2. */
function edgesOfWords(text: string, { start, end }: Range): number {
  const isInWord = (at: number) => isWord(text[at - 1]) && isWord(text[at]);
  const startsWell = !isInWord(start) && !isSpace(text[start]);
  const endsWell = !isInWord(end) && !isSpace(text[end - 1]);
  return (startsWell ? 1 : 0) + (endsWell ? 1 : 0);
}

function isWord(unit: string | undefined): boolean {
  return unit !== undefined && /[\p{L}\p{N}\p{M}\p{Cs}]/u.test(unit);
}

function isSpace(unit: string | undefined): boolean {
  return unit === undefined || /\s/.test(unit);
}

/** The first of those than which none is better. */
function bestOf(scores: readonly Score[], compare: (one: Score, other: Score) => number): number {
  let best = 0;
  for (const [at, score] of scores.entries()) {
    const leader = scores[best];
    if (leader && compare(score, leader) > 0) best = at;
  }
  return best;
}

function sum<Item>(items: readonly Item[], of: (item: Item) => number | undefined): number {
  return items.reduce((total, item) => total + (of(item) ?? 0), 0);
}
