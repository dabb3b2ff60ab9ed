import { citedQuote, citedQuoteHtml, type Cited } from '#shared/citation';
import type { Range } from '#shared/model/document';
import { passageLink } from '#shared/passage-link';
import { notify } from '../state/session';
import { readingText } from '../text/reading';
import type { Desk } from './desk';
import { pagesHere } from './pages';
import { refuse, type Plan, type Refusal } from './plan';
import { passageInHand } from './tag';

/** Copies the selected words as they are; with none selected, the passage in hand as a quote with its source. */
export function copyQuote(desk: Desk): Plan | Refusal {
  const words = selectedWords(desk);
  if (words !== undefined) return copy({ plain: words }, readingText.copiedWords);
  const id = passageInHand(desk);
  const quoted = id === undefined ? undefined : quoteOf(desk, id);
  return quoted ? copy(quoted, readingText.copiedQuote) : refuse('nothing-to-copy');
}

/** Copies a link that names the passage in hand. */
export function copyLink(desk: Desk): Plan | Refusal {
  const { project, workspace } = desk;
  const passage = passageInHand(desk);
  const { document } = workspace;
  if (!passage || !document) return refuse('no-passage');
  return copy(
    { plain: passageLink({ project: project.project, document, passage }) },
    readingText.copiedLink,
  );
}

/** Copies where the link at the caret led. Nothing ever goes there by itself. */
export function copyAddress({ reader }: Desk): Plan | Refusal {
  if (!reader) return refuse('no-document');
  const link = reader.references.linkAt(reader.selection?.start ?? reader.caret);
  if (!link) return refuse('no-link');
  return copy({ plain: link.address }, readingText.copiedAddress(link.address));
}

/** Hands a passage, or the selected words, to whatever it is dragged to: copied, never moved. */
export function dragOut(desk: Desk, data: DataTransfer, passage?: string): void {
  data.clearData();
  data.effectAllowed = 'copy';
  const { plain, html } =
    passage === undefined ? wordsWithSource(desk) : (quoteOf(desk, passage) ?? { plain: '' });
  data.setData('text/plain', plain);
  if (html !== undefined) data.setData('text/html', html);
}

type Copied = { readonly plain: string; readonly html?: string };

function copy(copied: Copied, said: string): Plan {
  const run = async (): Promise<void> => {
    const types: Record<string, Blob> = { 'text/plain': new Blob([copied.plain], { type: 'text/plain' }) };
    if (copied.html !== undefined) types['text/html'] = new Blob([copied.html], { type: 'text/html' });
    await navigator.clipboard.write([new ClipboardItem(types)]);
    notify(said);
  };
  return { kind: 'do', run };
}

function selectedWords({ reader }: Desk): string | undefined {
  const range = reader?.selection;
  return range && reader.file.text.slice(range.start, range.end);
}

function wordsWithSource(desk: Desk): Copied {
  const words = selectedWords(desk);
  const range = desk.reader?.selection;
  return words === undefined || !range ? { plain: '' } : withSource(desk, words, range);
}

function quoteOf(desk: Desk, passage: string): Copied | undefined {
  const found = desk.book.find(passage);
  return found && withSource(desk, found.quote, found);
}

function withSource(desk: Desk, quote: string, range: Range): Copied {
  const { workspace } = desk;
  const source: Cited | undefined = workspace.document
    ? workspace.fields('document', workspace.document)
    : undefined;
  if (!source) return { plain: quote };
  const pages = pagesHere(desk, range);
  return { plain: citedQuote(quote, source, pages), html: citedQuoteHtml(quote, source, pages) };
}
