import { expect, test } from 'vitest';
import type { Block, Line } from '#shared/brief/printed-brief';
import { composeDossier } from '#shared/dossier/compose-dossier';
import type { Dossier, DossierPassage } from '#shared/dossier/dossier';

const origin = {
  project: { id: 'a0000000-0000-4000-8000-000000000000', name: 'The Kursk front' },
  by: 'Ada',
  on: '2026-11-23',
};

function aPassage(passage: string, fields: Partial<DossierPassage> = {}): DossierPassage {
  const article = { id: 'd1', title: 'Troops', published: '2024-10-29', source: 'd1' };
  return { passage, quote: `Words of ${passage}`, speakers: [], article, isHeardAlready: false, ...fields };
}

function aDossier(fields: Partial<Dossier> = {}): Dossier {
  return {
    name: 'Russia',
    facts: [],
    roles: [],
    implications: [],
    voices: [],
    isPart: false,
    origin,
    ...fields,
  };
}

const textOf = (line: Line): string => line.map(({ text, note }) => (note ? `[${note}]` : text)).join('');
const linesOf = (blocks: readonly Block[]): string[] =>
  blocks.flatMap((block) => {
    if (block.kind === 'heading') return [`## ${block.text}`];
    if (block.kind === 'paragraph') return [textOf(block.line)];
    return block.kind === 'list' ? [block.name, ...block.items.map(textOf)] : [];
  });

test('what an actor does stands by role, and a passage that is told twice keeps its footnote', () => {
  const [one, two] = [aPassage('one'), aPassage('two', { speakers: ['Mark Rutte'] })];
  const { blocks, notes } = composeDossier(
    aDossier({
      roles: [
        { role: 'acts', passages: [one, two] },
        { role: 'affected', passages: [one] },
      ],
      voices: [
        { speaker: 'Mark Rutte', passages: [two] },
        { speaker: undefined, passages: [one] },
      ],
    }),
  );

  expect(linesOf(blocks).slice(0, 6)).toEqual([
    '## What it does',
    '2 passages',
    '“Words of one”. Said by the author.[1]',
    '“Words of two”. Said by Mark Rutte.[2]',
    '## What it undergoes',
    '1 passage',
  ]);
  expect(linesOf(blocks)).toContain('Mark Rutte, 1 passage [2]');
  expect(linesOf(blocks)).toContain('The authors of the articles, 1 passage [1]');
  expect(notes.map(({ link }) => link)).toEqual([
    'scholion://project/a0000000-0000-4000-8000-000000000000/document/d1/passage/one',
    'scholion://project/a0000000-0000-4000-8000-000000000000/document/d1/passage/two',
  ]);
});

test('what it means stands by effect, and likelihood and confidence share no sentence', () => {
  const judged = {
    statement: 'Its units are relieved',
    basis: 'inferred',
    likelihood: 'likely',
    confidence: 'moderate',
  } as const;
  const { blocks } = composeDossier(
    aDossier({
      implications: [
        { judged, effect: 'loss' },
        { judged, effect: 'gain', by: 'Ben' },
        { judged, effect: undefined },
      ],
    }),
  );

  const sentences =
    'We infer this, and judge it likely (55–80 %): Its units are relieved. Our confidence in this judgement is moderate.';
  const lines = linesOf(blocks);
  expect(lines.slice(lines.indexOf('## What it means for it') + 1, -2)).toEqual([
    'Gains by this',
    `${sentences} Judged by Ben.`,
    'Loses by this',
    sentences,
    'Affected',
    sentences,
  ]);
});

test('a dossier of which nothing is known, or of a part alone, says so', () => {
  const lines = linesOf(composeDossier(aDossier({ isPart: true })).blocks);

  expect(lines).toEqual([
    'Not all that the project says of it is here: a filter was on.',
    '## Passages',
    'No passage says anything of it.',
    '## What it means for it',
    'No implication says that it is affected.',
    '## Sources',
    'This dossier cites no passage.',
  ]);
});
