import type { Basis, Domain } from '#shared/model/implication';

/** Which implications an analysis counts. What is unset asks for nothing. */
export type AnalysisFilter = {
  /** The id of an article. */
  readonly article?: string | undefined;
  /** Dates of publication as far as they are given: "2024", "2024-10" or "2024-10-28"; both ends count. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** The id of whoever wrote it. */
  readonly person?: string | undefined;
  readonly basis?: Basis | undefined;
  readonly domain?: Domain | undefined;
};

export const noAnalysisFilter: AnalysisFilter = {};

/** Whether anything is asked for. */
export function isNarrowed(filter: AnalysisFilter): boolean {
  return Object.values(filter).some((wish) => wish !== undefined);
}

/** Whether anything is asked that an implication says, and a passage only by bearing on one. */
export function asksOfImplications({ basis, domain }: AnalysisFilter): boolean {
  return basis !== undefined || domain !== undefined;
}

/** What an article must say of itself to be asked. */
type Dated = { readonly id: string; readonly published?: string | undefined };

/**
 * The articles that the filter lets through, by id; nothing where it asks nothing of articles. A date that is known by year
 * or month alone is within a range that touches it; an article without a date is in no range.
 */
export function articlesIn(
  { article, from, to }: AnalysisFilter,
  articles: Iterable<Dated>,
): ReadonlySet<string> | undefined {
  if (article === undefined && from === undefined && to === undefined) return undefined;
  const isDateAsked = from !== undefined || to !== undefined;
  return new Set(
    [...articles]
      .filter(
        ({ id, published }) =>
          (article === undefined || id === article) && (!isDateAsked || isWithin(published, from, to)),
      )
      .map(({ id }) => id),
  );
}

/** Partial dates compare as text; what follows the digits of dates is later than all of their days. */
function isWithin(date: string | undefined, from = '', to = ''): boolean {
  if (date === undefined) return false;
  return `${date}~` >= from && (to === '' || date <= `${to}~`);
}

/** What of an implication the filter asks about. */
export type Filtered = {
  readonly id: string;
  /** The article that it was written in. */
  readonly document: string;
  readonly person: string | undefined;
  readonly basis: Basis;
  readonly domain?: Domain | undefined;
};

/**
 * The implications that the filter lets through: of articles, those that were written in one or have evidence there.
 *
 * @param articles those that are let through; all where there are none named.
 * @param evidenceIn the articles in which an implication has evidence.
 */
export function implicationsIn<Of extends Filtered>(
  { person, basis, domain }: AnalysisFilter,
  implications: readonly Of[],
  articles: ReadonlySet<string> | undefined,
  evidenceIn: (implication: string) => readonly string[],
): readonly Of[] {
  const isThere = (each: Of): boolean =>
    !articles ||
    articles.has(each.document) ||
    evidenceIn(each.id).some((document) => articles.has(document));
  return implications.filter(
    (each) =>
      (person === undefined || each.person === person) &&
      (basis === undefined || each.basis === basis) &&
      (domain === undefined || each.domain === domain) &&
      isThere(each),
  );
}
