import { inReadingOrder, type Heard } from '#shared/analysis/heard';
import type { Article } from '#shared/brief/finding';
import { groupBy } from '#shared/group-by';
import { stances, type Stance } from '#shared/model/implication';
import { roles, type RoleName } from '#shared/model/passage';
import type { LedgerPassage } from '#shared/search/ledger';

/** A line of the panel beside an analysis: what heads some passages, or a passage. */
export type BehindLine =
  | { readonly kind: 'implication'; readonly key: string; readonly id: string; readonly count: number }
  | { readonly kind: 'article'; readonly key: string; readonly id: string; readonly count: number }
  /** What an actor does in the passages below. */
  | { readonly kind: 'role'; readonly key: string; readonly role: RoleName; readonly count: number }
  /** Who says the passages below: an actor, or the author of the article. */
  | {
      readonly kind: 'speaker';
      readonly key: string;
      readonly speaker: string | undefined;
      readonly count: number;
    }
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
  const heard = heardIn(passages, articles);
  const lines: BehindLine[] = [];
  for (let at = 0; at < heard.length;) {
    const id = heard[at]?.document ?? '';
    let end = at;
    while (end < heard.length && heard[end]?.document === id) end += 1;
    lines.push({ kind: 'article', key: id, id, count: end - at });
    lines.push(...heard.slice(at, end).map((passage) => passageLine(id, passage)));
    at = end;
  }
  return lines;
}

/** Passages of an actor below what it does in them, the earliest article first; one in which it does two things stands twice. */
export function linesByRole(
  actor: string,
  passages: readonly LedgerPassage[],
  articles: Articles,
): BehindLine[] {
  const heard = heardIn(passages, articles);
  return roles.flatMap((role): BehindLine[] => {
    const here = heard.filter(({ actors }) => rolesOf(actor, actors).includes(role));
    if (here.length === 0) return [];
    const head: BehindLine = { kind: 'role', key: role, role, count: here.length };
    return [head, ...here.map((passage) => passageLine(role, passage))];
  });
}

/**
 * Passages below who says them, the one who says most first.
 *
 * @param speakerOf the outermost speaker; nobody is the author of the article
 */
export function linesBySpeaker(
  passages: readonly LedgerPassage[],
  articles: Articles,
  speakerOf: (passage: LedgerPassage) => string | undefined,
): BehindLine[] {
  const bySpeaker = groupBy(heardIn(passages, articles), speakerOf);
  return [...bySpeaker]
    .toSorted(([, one], [, other]) => other.length - one.length)
    .flatMap(([speaker, here]): BehindLine[] => {
      const key = speaker ?? 'author';
      return [
        { kind: 'speaker', key, speaker, count: here.length },
        ...here.map((passage) => passageLine(key, passage)),
      ];
    });
}

/** What an actor does in a passage; one without any role is mentioned. */
function rolesOf(actor: string, actors: LedgerPassage['actors']): readonly RoleName[] {
  const own = actors.find((tag) => tag.actor === actor)?.roles ?? [];
  return own.length > 0 ? own : ['mentioned'];
}

type HeardPassage = Heard<LedgerPassage & { start: number }>;

function heardIn(passages: readonly LedgerPassage[], articles: Articles): HeardPassage[] {
  return inReadingOrder(
    passages.map((passage) => ({ ...passage, start: startOf(passage) })),
    articles,
  );
}

function passageLine(under: string, passage: HeardPassage): BehindLine {
  const { id, document, isHeardAlready } = passage;
  return { kind: 'passage', key: `${under} ${document} ${id}`, passage, isHeardAlready };
}

/** What has no place any more comes last in its article. */
function startOf({ range }: LedgerPassage): number {
  return range?.start ?? Number.MAX_SAFE_INTEGER;
}
