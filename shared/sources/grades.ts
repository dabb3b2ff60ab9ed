import type { Document } from '../model/document';
import type { Outlet, Outlets, Provenance } from './outlets';

export type Reliability = NonNullable<Document['reliability']>;
export type OutletGrade = NonNullable<Outlet['grades']>[number];

/** How far the source of an article is to be trusted, and where that comes from: a person's word on this article, or its outlet. */
export type ReliabilityOf = {
  readonly reliability: Reliability;
  /** Absent where the article has a grade of its own. */
  readonly from?: { readonly outlet: string; readonly on: string; readonly note?: string | undefined };
};

/**
 * The reliability of an article's source. Its own grade comes first; without one it has that of its outlet.
 *
 * @returns nothing where nobody graded either.
 */
export function reliabilityOf(
  document: Provenance & Pick<Document, 'reliability' | 'published'>,
  outlets: Outlets,
): ReliabilityOf | undefined {
  if (document.reliability) return { reliability: document.reliability };
  const outlet = outlets.of(document);
  const grade = outlet && gradeFor(outlet.grades ?? [], document.published);
  if (!grade) return undefined;
  const { reliability, on, note } = grade;
  return { reliability, from: { outlet: outlet.name, on, note } };
}

/**
 * The grade that an article inherits: the one that stood when it came out, so that an outlet which changed hands keeps its
 * old grade for what it printed before. Where the first grade is younger than the article, or the article has no date, the
 * newest counts: all of them look back then, and the last one knows most.
 *
 * @param published as far as it is known; a year or a month counts to its end.
 */
export function gradeFor(grades: readonly OutletGrade[], published?: string): OutletGrade | undefined {
  const inOrder = gradesInOrder(grades);
  const standing = published === undefined ? undefined : inOrder.find(({ on }) => on <= endOf(published));
  return standing ?? inOrder[0];
}

/** The newest first; of one day, the one given last. */
export function gradesInOrder(grades: readonly OutletGrade[]): readonly OutletGrade[] {
  return grades.toReversed().toSorted((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0));
}

/** A partial date compares as text; what follows the digits of dates is later than all of its days. */
function endOf(date: string): string {
  return `${date}~`;
}
