import { citedQuote, citedQuoteHtml, type Cited } from '#shared/citation';
import { notify } from '../state/session';
import { analysisText } from '../text/analysis';

/** Copies a quote of any article with its source, as text and with its structure. */
export async function copyCitation(quote: string, source: Cited): Promise<void> {
  const plain = new Blob([citedQuote(quote, source)], { type: 'text/plain' });
  const html = new Blob([citedQuoteHtml(quote, source)], { type: 'text/html' });
  await navigator.clipboard.write([new ClipboardItem({ 'text/plain': plain, 'text/html': html })]);
  notify(analysisText.copiedCitation);
}
