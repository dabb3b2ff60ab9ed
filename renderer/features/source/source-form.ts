import { PartialDate, type Document } from '#shared/model/document';
import { sourceFields, type SourceField, type SourceForm } from '../../commands/source-fields';
import { text } from '../../text/en';

/** The fields as they stand in the dialog: text, empty for what is not known. */
export type SourceDraft = Readonly<Record<SourceField, string>>;

export function draftOf(document: Document): SourceDraft {
  return Object.fromEntries(
    sourceFields.map((field) => [field, String(document[field] ?? '')]),
  ) as SourceDraft;
}

/** What is wrong, by field. */
export function errorsIn(draft: SourceDraft): Partial<Record<SourceField, string>> {
  const published = dateError(draft.published);
  const accessed = dateError(draft.accessed);
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
    // The choice offers these letters and no others.
    reliability: known('reliability') as Document['reliability'],
    credibility: credibility ? Number(credibility) : undefined,
  };
}

function dateError(typed: string): string | undefined {
  const date = typed.trim();
  if (date === '') return undefined;
  if (!PartialDate.safeParse(date).success) return text.dateWrong;
  return exists(date) ? undefined : text.dateNone;
}

/** 2024-02-30 has the form of a date and is none. */
function exists(date: string): boolean {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const found = new Date(Date.UTC(year, month - 1, day));
  return found.getUTCMonth() === month - 1 && found.getUTCDate() === day;
}
