import { inReadingOrder } from '#shared/analysis/heard';
import type { Article } from '#shared/brief/finding';
import { stances, type Stance } from '#shared/model/implication';
import type { LedgerPassage } from '#shared/search/ledger';

/** A line of the panel beside an analysis: what heads some passages, or a passage. */
export type BehindLine =
  | { readonly kind: 'implication'; readonly key: string; readonly id: string; readonly count: number }
  | { readonly kind: 'article'; readonly key: string; readonly id: string; readonly count: number }
  | {
      readonly kind: 'passage';
      readonly key: string;
      readonly passage: LedgerPassage;
      /** What it does for the implication above it. */
      readonly stance?: Stance | undefined;
      readonly isHeardAlready: boolean;
    };

type Articles = ReadonlyMap<string, Pick<Article, 'published' | 'source'>>;

/** The evidence of each of these implications below it: what supports it, what undermines it, context. */
export function linesOfImplications(
  implications: readonly string[],
  passages: readonly LedgerPassage[],
  articles: Articles,
): BehindLine[] {
  const evidence = new Map<string, (LedgerPassage & { stance: Stance; start: number })[]>();
  for (const passage of passages) {
    for (const { implication, stance } of passage.bearsOn) {
      const all = evidence.get(implication) ?? [];
      all.push({ ...passage, stance, start: startOf(passage) });
      evidence.set(implication, all);
    }
  }
  return implications.flatMap((id): BehindLine[] => {
    const heard = inReadingOrder(evidence.get(id) ?? [], articles).toSorted(
      (one, other) => stances.indexOf(one.stance) - stances.indexOf(other.stance),
    );
    return [
      { kind: 'implication', key: id, id, count: heard.length },
      ...heard.map((passage): BehindLine => {
        const { stance, isHeardAlready } = passage;
        return { kind: 'passage', key: `${id} ${passage.id} ${stance}`, passage, stance, isHeardAlready };
      }),
    ];
  });
}

/** Passages below the articles that they are in. */
export function linesOfPassages(passages: readonly LedgerPassage[], articles: Articles): BehindLine[] {
  const heard = inReadingOrder(
    passages.map((passage) => ({ ...passage, start: startOf(passage) })),
    articles,
  );
  const lines: BehindLine[] = [];
  for (let at = 0; at < heard.length;) {
    const id = heard[at]?.document ?? '';
    let end = at;
    while (end < heard.length && heard[end]?.document === id) end += 1;
    lines.push({ kind: 'article', key: id, id, count: end - at });
    for (const passage of heard.slice(at, end)) {
      const { isHeardAlready } = passage;
      lines.push({ kind: 'passage', key: `${id} ${passage.id}`, passage, isHeardAlready });
    }
    at = end;
  }
  return lines;
}

/** What has no place any more comes last in its article. */
function startOf({ range }: LedgerPassage): number {
  return range?.start ?? Number.MAX_SAFE_INTEGER;
}
