import type { ListedDocument } from '../../storage/listed-documents';
import type { Standing } from '../../storage/standing';

/** Which documents the library shows, beside what is typed. Absent is all of them. */
export type LibraryFilter = {
  /** A source, by its key. */
  readonly source?: string | undefined;
  readonly grade?: GradeChoice | undefined;
  /** How far one is with it. */
  readonly standing?: Standing | undefined;
};
/** The worst reliability that is still shown, or what nobody graded. */
export const gradeChoices = ['a', 'b', 'c', 'd', 'ungraded'] as const;
export type GradeChoice = (typeof gradeChoices)[number];

export type SourceChoice = { readonly key: string; readonly name: string };

/** The sources of these documents by name: an outlet once, whatever its publishers are called. */
export function sourcesIn(documents: readonly ListedDocument[]): SourceChoice[] {
  const found = new Map<string, string>();
  for (const document of documents) {
    const key = sourceKey(document);
    const name = document.outlet?.name ?? document.source;
    if (key !== undefined && name !== undefined) found.set(key, name);
  }
  return [...found].map(([key, name]) => ({ key, name })).toSorted((a, b) => a.name.localeCompare(b.name));
}

export function passing(
  documents: readonly ListedDocument[],
  { source, grade, standing }: LibraryFilter,
): readonly ListedDocument[] {
  if (source === undefined && grade === undefined && standing === undefined) return documents;
  return documents.filter(
    (document) =>
      (source === undefined || sourceKey(document) === source) &&
      (grade === undefined || isWithin(document, grade)) &&
      (standing === undefined || document.standing === standing),
  );
}

function sourceKey({ outlet, source }: ListedDocument): string | undefined {
  if (outlet) return `outlet ${outlet.id}`;
  return source === undefined ? undefined : `publisher ${source}`;
}

/** F says that it cannot be judged: it is neither better nor worse than any. */
function isWithin({ reliability }: ListedDocument, grade: GradeChoice): boolean {
  if (grade === 'ungraded') return reliability === undefined;
  return reliability !== undefined && reliability.reliability <= grade;
}
