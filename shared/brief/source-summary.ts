import { groupBy } from '../group-by';
import { gradesInShort, sourceInWords } from './cite';
import type { Article, Evidence } from './finding';
import { words, type Block, type Line } from './printed-brief';

/** What rests on the sources. */
type Paper = 'brief' | 'dossier';

/**
 * What a brief rests on, as the source summary statement of ICD 206 asks: how many sources, how old, how good, and what
 * is known of each. Articles that tell one story count as one source.
 */
export function sourceSummary(evidence: readonly Evidence[], of: Paper = 'brief'): Block[] {
  const articles = articlesIn(evidence);
  if (articles.length === 0) return sourcesInShort(evidence, of);
  return [
    { kind: 'heading', level: 2, text: 'Sources' },
    ...paragraphs(evidence, of),
    {
      kind: 'table',
      name: 'Articles cited',
      shares: [46, 13, 11, 30],
      head: ['Article', 'Grade', 'Passages', 'What is known of the source'],
      rows: articles.map((article) => row(article, evidence)),
    },
  ];
}

/** The same in some sentences. */
export function sourcesInShort(evidence: readonly Evidence[], of: Paper = 'brief'): Block[] {
  return [{ kind: 'heading', level: 2, text: 'Sources' }, ...paragraphs(evidence, of)];
}

function paragraphs(evidence: readonly Evidence[], of: Paper): Block[] {
  return [{ kind: 'paragraph', role: 'plain', line: words(inSentences(evidence, of)) }];
}

function inSentences(evidence: readonly Evidence[], of: Paper): string {
  const articles = articlesIn(evidence);
  if (articles.length === 0) return `This ${of} cites no passage.`;
  const sources = new Set(articles.map(({ source }) => source)).size;
  const graded = articles.filter(({ reliability }) => reliability).length;
  return [
    `This ${of} rests on ${count(new Set(evidence.map(({ passage }) => passage)).size, 'passage')} of ${count(articles.length, 'article')}${published(articles)}.`,
    sources < articles.length && `Of these only ${count(sources, 'source')}: some tell the same story.`,
    gradedInWords(graded, articles.length),
  ]
    .filter(Boolean)
    .join(' ');
}

function gradedInWords(graded: number, all: number): string {
  if (graded === 0) return all === 1 ? 'Nobody has graded its source.' : 'Nobody has graded their sources.';
  if (graded === all)
    return all === 1 ? 'Its source has been graded.' : 'All their sources have been graded.';
  return `The sources of ${graded} have been graded; of ${all - graded} they have not.`;
}

function published(articles: readonly Article[]): string {
  const days = articles.flatMap((article) => article.published ?? []).toSorted();
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return '';
  return first === last ? `, published ${first}` : `, published from ${first} to ${last}`;
}

function row(article: Article, evidence: readonly Evidence[]): Line[] {
  const cited = new Set(
    evidence.filter((each) => each.article.id === article.id).map(({ passage }) => passage),
  );
  return [
    words(sourceInWords({ article })),
    words(gradesInShort(article)),
    words(String(cited.size)),
    words([article.descriptor, outletInWords(article)].filter(Boolean).join(' ') || 'Nothing recorded'),
  ];
}

function outletInWords({ reliability }: Article): string | undefined {
  const from = reliability?.from;
  if (!from) return undefined;
  return `Graded as ${from.outlet}, ${from.on}${from.note ? `: ${from.note}` : '.'}`;
}

/** In the order in which they are first cited. */
function articlesIn(evidence: readonly Evidence[]): Article[] {
  return [...groupBy(evidence, ({ article }) => article.id).values()].flatMap(
    ([first]) => first?.article ?? [],
  );
}

function count(many: number, thing: string): string {
  return `${many} ${thing}${many === 1 ? '' : 's'}`;
}
