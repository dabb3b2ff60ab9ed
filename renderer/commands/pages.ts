import type { Range } from '#shared/model/document';
import type { PageMark, RevisionFile } from '#shared/model/revision-file';
import { pagesOf, type PageSpan } from '#shared/pages';
import { say, session } from '../state/session';
import { readingText } from '../text/reading';
import type { Desk } from './desk';
import { refuse, type Plan, type Refusal } from './plan';

/** The page marks of an article in the order of its text. */
export function pagesIn({ meta }: RevisionFile): readonly PageMark[] {
  const known = sorted.get(meta) ?? (meta.pages ?? []).toSorted((a, b) => a.at - b.at);
  sorted.set(meta, known);
  return known;
}

const sorted = new WeakMap<object, readonly PageMark[]>();

/** On which pages a stretch of the open article stands, if its source has pages. */
export function pagesHere({ reader }: Desk, range: Range): PageSpan | undefined {
  return reader && pagesOf(pagesIn(reader.file), range);
}

/** Opens the list of pages to choose from by typing. */
export function goToPage({ reader }: Desk): Plan | Refusal {
  if (!reader) return refuse('no-document');
  if (pagesIn(reader.file).length === 0) return refuse('no-pages');
  return { kind: 'do', run: () => session.set({ dialog: { kind: 'page' } }) };
}

/** Puts the caret at the beginning of a page, by its place among the page marks. */
export function openPage({ reader }: Desk, place: number): void {
  const page = reader && pagesIn(reader.file)[place];
  if (!page) return;
  reader.select({ start: page.at, end: page.at });
  reader.focus();
  say(readingText.page(page.label));
}
