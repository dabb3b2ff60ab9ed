import type { Document } from '#shared/model/document';
import { sourceFields, type SourceField, type SourceForm } from '../../commands/source-fields';
import { dateErrorIn } from '../../text/dates';
import { text } from '../../text/en';

/** The fields as they stand in the dialog: text, empty for what is not known. */
export type SourceDraft = Readonly<Record<SourceField, string>>;

export function draftOf(document: Document): SourceDraft {
  return Object.fromEntries(
    sourceFields.map((field) => [field, String(document[field] ?? '')]),
  ) as SourceDraft;
}

/** The fields of a draft that say something else than another one. */
export function differing(before: SourceDraft, after: SourceDraft): Partial<SourceDraft> {
  return Object.fromEntries(
    sourceFields.filter((field) => after[field] !== before[field]).map((field) => [field, after[field]]),
  );
}

/** What is wrong, by field. */
export function errorsIn(draft: SourceDraft): Partial<Record<SourceField, string>> {
  const published = dateErrorIn(draft.published);
  const accessed = dateErrorIn(draft.accessed);
  return {
    ...(draft.title.trim() === '' && { title: text.titleMissing }),
    ...(published && { published }),
    ...(accessed && { accessed }),
  };
}

/** A draft without errors, as it is stored. */
export function formOf(draft: SourceDraft): SourceForm {
  const known = (field: SourceField): string | undefined => draft[field].trim() || undefined;
  const credibility = known('credibility');
  return {
    title: known('title'),
    author: known('author'),
    publisher: known('publisher'),
    published: known('published'),
    accessed: known('accessed'),
    address: known('address'),
    source: known('source'),
    // The choice offers these letters and no others.
    reliability: known('reliability') as Document['reliability'],
    credibility: credibility ? Number(credibility) : undefined,
  };
}
