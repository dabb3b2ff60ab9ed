import { gradesInShort } from '../brief/cite';
import { citedPages, pagesOf } from '../pages';
import { passageLink } from '../passage-link';
import { reliabilityOf } from '../sources/grades';
import { momentOf, type Column } from './column';
import { confidenceOf, likelihoodOf } from './implication-columns';
import { recordedColumns } from './recorded-columns';
import type { TableRegister } from './register';
import { sentencesAround } from './sentence-around';
import type { TabledArticle, TabledPassage } from './tabled-article';

/** A passage in its article, with the sentence in which it stands. */
export type PassageLine = TabledPassage & {
  readonly article: TabledArticle;
  readonly context: string;
};

/** The passages of an article, each a line of the table. Made one at a time: a sentence is looked for when its turn has come. */
export function* passageLines(article: TabledArticle): Generator<PassageLine> {
  const { document, file, passages } = article;
  const sentenceOf = sentencesAround(file, document.revision.textDigest, document.language);
  for (const tabled of passages) yield { ...tabled, article, context: sentenceOf(tabled.passage.target) };
}

/**
 * All that is known of a passage, a column each. Where it bears on several implications, these and how they are judged have a
 * line each, in the same order: likelihood and confidence never stand in one sentence.
 */
export function passageColumns(register: TableRegister): Column<PassageLine>[] {
  return [
    { name: 'Quote', width: 50, cell: ({ quote }) => quote },
    { name: 'Context', width: 60, cell: ({ context }) => context },
    ...articleColumns(register),
    { name: 'Page', width: 8, cell: pageOf },
    { name: 'Actors', width: 36, cell: ({ actors }) => actors.map(actorInWords).join('; ') },
    ...bearingColumns(register),
    ...recordedColumns(register),
    { name: 'Marked by', width: 20, cell: ({ passage }) => register.whose(passage) },
    { name: 'Marked at (UTC)', width: 19, cell: ({ passage }) => momentOf(passage.madeAt) },
    {
      name: 'Link',
      width: 20,
      cell: ({ article: { document }, passage }) =>
        passageLink({ project: register.project, document: document.id, passage: passage.id }),
    },
  ];
}

function articleColumns(register: TableRegister): Column<PassageLine>[] {
  return [
    { name: 'Article', width: 36, cell: ({ article: { document } }) => document.title },
    { name: 'Author of the article', width: 20, cell: ({ article: { document } }) => document.author ?? '' },
    { name: 'Publisher', width: 20, cell: ({ article: { document } }) => document.publisher ?? '' },
    { name: 'Published', width: 12, cell: ({ article: { document } }) => document.published ?? '' },
    {
      name: 'Grade',
      width: 12,
      cell: ({ article: { document }, passage }) =>
        gradesInShort(
          { reliability: reliabilityOf(document, register.outlets), credibility: document.credibility },
          passage.credibility,
        ),
    },
    { name: 'Address', width: 24, cell: ({ article: { document } }) => document.address ?? '' },
  ];
}

function bearingColumns(register: TableRegister): Column<PassageLine>[] {
  const ofEach =
    (words: (bearing: Bearing) => string) =>
    ({ bearings }: PassageLine) => {
      const lines = bearings.map((link) => {
        const implication = register.implication(link.implication);
        return implication ? words({ stance: link.stance, implication }) : '';
      });
      return lines.some((line) => line !== '') ? lines.map((line) => line || '–').join('\n') : '';
    };
  return [
    {
      name: 'Implications',
      width: 60,
      cell: ofEach(({ stance, implication }) => `${stances[stance]}: ${implication.statement}`),
    },
    { name: 'Basis', width: 10, cell: ofEach(({ implication }) => implication.basis) },
    { name: 'Likelihood', width: 22, cell: ofEach(({ implication }) => likelihoodOf(implication)) },
    { name: 'Confidence', width: 12, cell: ofEach(({ implication }) => confidenceOf(implication)) },
  ];
}

type Bearing = {
  readonly stance: keyof typeof stances;
  readonly implication: NonNullable<ReturnType<TableRegister['implication']>>;
};

const stances = { supports: 'supports', undermines: 'undermines', context: 'context of' } as const;

function pageOf({ article: { file, document }, passage, start, end }: PassageLine): string {
  // The pages are those of the present text.
  if (passage.target.textDigest !== document.revision.textDigest) return '';
  const pages = pagesOf(file?.meta.pages ?? [], { start, end });
  return pages ? citedPages(pages) : '';
}

/** "Russia (acts, speaks)"; without a role the name alone. */
export function actorInWords({ name, roles }: TabledPassage['actors'][number]): string {
  return roles.length > 0 ? `${name} (${roles.join(', ')})` : name;
}
