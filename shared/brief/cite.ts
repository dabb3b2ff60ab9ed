import { citedPages } from '../pages';
import { certaintyTerms, credibilityTerms, modeTerms, reliabilityTerms } from '../report/terms';
import type { Article, Evidence } from './finding';

/** Author, “Title”, Publisher, 2024-10-29, p. 12: without what nobody recorded. */
export function sourceInWords({ article, pages }: Pick<Evidence, 'article' | 'pages'>): string {
  const { author, title, publisher, published } = article;
  return [author, `“${title}”`, publisher, published, pages && citedPages(pages)].filter(Boolean).join(', ');
}

/** "Source B, usually reliable; item 2, probably true": each says "not graded" where nobody graded it, never F or 6. */
export function gradesInWords(
  article: Pick<Article, 'reliability' | 'credibility'>,
  credibility = article.credibility,
): string {
  const reliability = article.reliability?.reliability;
  const source = reliability
    ? `${reliability.toUpperCase()}, ${reliabilityTerms[reliability]}`
    : 'not graded';
  const item =
    credibility === undefined ? 'not graded' : `${credibility}, ${credibilityTerms[credibility] ?? ''}`;
  return `Source ${source}; item ${item}`;
}

/** "B2", "source B, item not graded", "not graded": for a table, and beside a quote. */
export function gradesInShort(
  article: Pick<Article, 'reliability' | 'credibility'>,
  credibility = article.credibility,
): string {
  const reliability = article.reliability?.reliability.toUpperCase();
  if (reliability && credibility !== undefined) return `${reliability}${credibility}`;
  if (reliability) return `source ${reliability}, item not graded`;
  return credibility === undefined ? 'not graded' : `source not graded, item ${credibility}`;
}

/** "Mark Rutte, citing NATO, word for word; put as probable". Nobody is the author of the article. */
export function voiceInWords({ speakers, mode, certainty }: Evidence): string {
  const who = speakersInWords(speakers, mode);
  if (certainty === undefined) return who;
  return certainty === 'undetermined'
    ? `${who}; how sure they are cannot be told`
    : `${who}; put as ${certaintyTerms[certainty]}`;
}

/** "Mark Rutte, citing NATO, word for word". @param speakers the outermost first; nobody is the author. */
export function speakersInWords(
  [first = 'the author', ...others]: readonly string[],
  mode: Evidence['mode'] = 'author',
): string {
  return [first, ...others.map((other) => `citing ${other}`)].join(', ') + modeTerms[mode];
}

/** “The quote”. Said by Mark Rutte, word for word. */
export function quoteInWords(evidence: Evidence): string {
  return `${quoted(evidence.quote)}. Said by ${voiceInWords(evidence)}.`;
}

/** In double marks; those that stand within it become single ones. */
export function quoted(quote: string): string {
  return `“${quote.replaceAll('“', '‘').replaceAll('”', '’')}”`;
}

/**
 * Where a quote stands and how far that is trusted: what a footnote says of a quote in the text.
 *
 * @param first the note that has described the article already, if one has
 */
export function sourceOfEvidence(evidence: Evidence, first?: number): string {
  const { article, pages, credibility, isHeardAlready, markedBy } = evidence;
  const source =
    first === undefined
      ? sourceInWords(evidence)
      : [`The article of note ${first}`, pages && citedPages(pages)].filter(Boolean).join(', ');
  return [
    `${source}. ${gradesInWords(article, credibility)}.`,
    isHeardAlready && 'The same source as above, heard once more.',
    markedBy !== undefined && `Marked by ${markedBy}.`,
  ]
    .filter(Boolean)
    .join(' ');
}
