import { gradesInShort } from '../brief/cite';
import type { Article } from '../brief/finding';
import type { Stance } from '../model/implication';

/** What one source says: all articles that tell its story, and how many of their passages are in question. */
export type SourceTotal = {
  /** The same word for all articles that are one source. */
  readonly source: string;
  /** The one published first comes first; it alone counts as a source. */
  readonly articles: readonly Article[];
  readonly passages: number;
  /** How many of them bear on an implication in each way, where they are asked about one. */
  readonly stances: Readonly<Record<Stance, number>>;
};

type Said = { readonly document: string; readonly stance?: Stance | undefined };

/** Passages counted by source, the one with most first. Those of articles that are not known are passed by. */
export function totalsBySource(said: Iterable<Said>, articles: ReadonlyMap<string, Article>): SourceTotal[] {
  const totals = new Map<
    string,
    { articles: Set<Article>; passages: number; stances: Record<Stance, number> }
  >();
  for (const { document, stance } of said) {
    const article = articles.get(document);
    if (!article) continue;
    const total = totals.get(article.source) ?? {
      articles: new Set<Article>(),
      passages: 0,
      stances: { supports: 0, undermines: 0, context: 0 },
    };
    totals.set(article.source, total);
    total.articles.add(article);
    total.passages += 1;
    if (stance) total.stances[stance] += 1;
  }
  return Array.from(totals, ([source, total]) => ({
    ...total,
    source,
    articles: [...total.articles].toSorted((one, other) => compare(dateOf(one), dateOf(other))),
  })).toSorted((one, other) => other.passages - one.passages);
}

/** How many sources support something, undermine it, or tell what is around it: a story told five times is one. */
export function sourcesByStance(totals: readonly SourceTotal[]): Record<Stance, number> {
  const count = (stance: Stance): number => totals.filter(({ stances }) => stances[stance] > 0).length;
  return { supports: count('supports'), undermines: count('undermines'), context: count('context') };
}

/** The same as the rows of a table, the head first. */
export function sourceTable(totals: readonly SourceTotal[]): string[][] {
  return [
    [
      'Source',
      'Publisher',
      'Published',
      'Grade',
      'Articles',
      'Passages',
      'Supports',
      'Undermines',
      'Context',
    ],
    ...totals.map(({ articles: [first, ...others], passages, stances }) => [
      first?.title ?? '',
      first?.publisher ?? '',
      first?.published ?? '',
      first ? gradesInShort(first) : '',
      ...[1 + others.length, passages, stances.supports, stances.undermines, stances.context].map(String),
    ]),
  ];
}

function dateOf({ published }: Article): string {
  return published ?? '~';
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
