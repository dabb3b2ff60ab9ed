import { citedQuote, citedQuoteHtml, type Cited } from '#shared/citation';
import { notify } from '../state/session';
import { passageRow } from '../storage/passage-row';
import { analysisText } from '../text/analysis';
import type { Desk } from './desk';

/** Copies a passage of whichever article with its source; nothing where either is gone. */
export async function copyPassage(
  { database }: Desk,
  passage: { readonly document: string; readonly id: string },
  source: Cited | undefined,
): Promise<void> {
  const row = await passageRow(database, passage);
  if (row && source) await copyCitation(row.quote, source);
}

/** Copies a quote of any article with its source, as text and with its structure. */
export async function copyCitation(quote: string, source: Cited): Promise<void> {
  const plain = new Blob([citedQuote(quote, source)], { type: 'text/plain' });
  const html = new Blob([citedQuoteHtml(quote, source)], { type: 'text/html' });
  await navigator.clipboard.write([new ClipboardItem({ 'text/plain': plain, 'text/html': html })]);
  notify(analysisText.copiedCitation);
}
