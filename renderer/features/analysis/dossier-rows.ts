import { sourceTable, type SourceTotal } from '#shared/analysis/source-totals';
import { gradesInShort } from '#shared/brief/cite';
import { domainNames, effectNames, likelihoodTerms } from '#shared/report/terms';
import type { Desk } from '../../commands/desk';
import type { DossierPart } from '../../state/analysis-view';
import type { BehindLine } from '../../state/behind-lines';
import { readPassages } from '../../storage/read-passages';
import { analysisText } from '../../text/analysis';
import { basisWords, roleNames } from '../../text/en';
import { implicationsFor } from './DossierImplications';
import { speakerIn, type Analysis } from './use-analysis';

type Dossier = {
  readonly actor: string;
  /** Its passages by role. */
  readonly lines: readonly BehindLine[];
  readonly totals: readonly SourceTotal[];
  readonly analysis: Analysis;
};

/** A part of a dossier as the rows of a table, the head first. */
export async function dossierRows(desk: Desk, part: DossierPart, dossier: Dossier): Promise<string[][]> {
  switch (part) {
    case 'sources':
      return sourceTable(dossier.totals);
    case 'implications':
      return implicationRows(dossier);
    case 'passages':
    case 'voices':
      return passageRows(desk, dossier);
  }
}

function implicationRows({ actor, analysis }: Dossier): string[][] {
  return [
    ['Effect', 'Implication', 'Basis', 'Domain', 'Likelihood'],
    ...implicationsFor(actor, analysis).map(({ effect, statement, basis, domain, likelihood }) => [
      effect ? effectNames[effect] : '',
      statement,
      basisWords[basis],
      domain ? domainNames[domain] : '',
      likelihood ? likelihoodTerms[likelihood] : '',
    ]),
  ];
}

/** A passage in which the actor does two things has two rows. */
async function passageRows({ database }: Desk, { lines, analysis }: Dossier): Promise<string[][]> {
  const { articles, idOfActor, nameOfActor } = analysis;
  const passages = lines.flatMap((line) => (line.kind === 'passage' ? [line.passage] : []));
  const words = await readPassages(database, passages);
  let role = '';
  const rows: string[][] = [];
  for (const line of lines) {
    if (line.kind === 'role') role = roleNames[line.role];
    if (line.kind !== 'passage') continue;
    const { passage, isHeardAlready } = line;
    const said = words.get(passage.id);
    const article = articles.get(passage.document);
    if (!said || !article) continue;
    const speaker = speakerIn(passage, said.voice, idOfActor);
    rows.push([
      role,
      said.quote,
      speaker === undefined ? analysisText.theAuthor : nameOfActor(speaker),
      article.title,
      article.publisher ?? '',
      article.published ?? '',
      gradesInShort(article, said.credibility),
      isHeardAlready ? 'yes' : '',
    ]);
  }
  return [
    ['Role', 'Passage', 'Said by', 'Article', 'Publisher', 'Published', 'Grade', 'Heard already'],
    ...rows,
  ];
}
