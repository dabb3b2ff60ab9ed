import { expect, test } from 'vitest';
import type { Brief, BriefTemplate } from '#shared/brief/brief';
import { composeBrief } from '#shared/brief/compose';
import { gatherFindings } from '#shared/brief/gather-findings';
import type { Block, Line, PrintedBrief } from '#shared/brief/printed-brief';
import { likelihoodTerms } from '#shared/report/terms';
import { sampleMaterial, settledIn } from '#tests/builders/sample-material';

const sample = sampleMaterial();
const settled = settledIn(sample);
const origin = {
  project: { id: 'a0000000-0000-4000-8000-000000000000', name: 'The Kursk front' },
  by: 'Ada',
  on: '2026-11-23',
};
const relief = 'North Korean troops relieve Russia’s worn units on the Kursk front.';
const burden = 'The North Korean units cost their Russian hosts more than they bring.';
const sanctions = 'New sanctions on Russia and North Korea follow the deployment.';
const standing = 'By taking foreign infantry Russia shows that it cannot carry this war alone.';

function printed(template: BriefTemplate, parts: readonly string[], material = sample): PrintedBrief {
  const brief: Brief = {
    title: 'What it means',
    template,
    parts: parts.map((part) => {
      const implication = settled.get(part);
      return implication ? { kind: 'finding', implication } : { kind: 'words', id: part, text: part };
    }),
    marking: 'INTERNAL',
  };
  return composeBrief(brief, gatherFindings(material, [...settled.values()]), origin);
}

const textOf = (line: Line): string => line.map(({ text, note }) => (note ? `[${note}]` : text)).join('');

function linesOf(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'heading') return [`${'#'.repeat(block.level)} ${block.text}`];
    if (block.kind === 'paragraph') return [textOf(block.line)];
    if (block.kind === 'list') return [block.name, ...block.items.map(textOf)];
    if (block.kind === 'table') return [block.name, ...block.rows.map((row) => row.map(textOf).join(' | '))];
    return ['---'];
  });
}

test('judgements stand under their domains in the order that was chosen, with own words between', () => {
  const lines = linesOf(
    printed('one-page', ['The week in one line.', sanctions, relief, burden, standing]).blocks,
  );

  expect(lines.filter((line) => line.startsWith('#') || line.includes('The week'))).toEqual([
    'The week in one line.',
    '## Economic',
    '## Military',
    '## Political',
    '## Sources',
  ]);
});

test('a judgement says whether it is stated, how likely it is with the range, and apart from that how good its basis is', () => {
  const lines = linesOf(printed('full', [relief]).blocks);

  expect(lines).toContain(
    'The source states this, and we judge it likely (55–80 %): North Korean troops relieve Russia’s worn units on the Kursk front.[1][2]',
  );
  expect(lines).toContain(
    'Our confidence in this judgement is moderate. The deployment is confirmed by a named source; strength and task of the units are not.',
  );
  expect(lines).toContain('Gains: Russian armed forces. Loses: Ukraine. Within three months.');
});

test('what nobody assessed is said to be open', () => {
  expect(linesOf(printed('full', [standing]).blocks)).toContain('How likely this is has not been assessed.');
  expect(linesOf(printed('full', [sanctions]).blocks)).toContain(
    'Confidence in this judgement has not been assessed.',
  );
});

test('what is against a judgement stands with it, in every template', () => {
  const excluded = (lines: readonly string[]) => lines.some((line) => line.includes('cannot hold beside it'));

  expect(linesOf(printed('one-page', [relief]).blocks).join('\n')).toContain(
    'Against it: the author (A, not graded).',
  );
  expect(linesOf(printed('full', [relief]).blocks)).toContain('What undermines it');
  expect(linesOf(printed('evidence', [relief]).blocks).join('\n')).toContain('− undermines');
  for (const template of ['one-page', 'full', 'evidence'] as const) {
    expect(excluded(linesOf(printed(template, [relief]).blocks)), template).toBe(true);
  }
});

test('on one page it is said whose words a judgement is based on, and each article is described once, by a letter', () => {
  const brief = printed('one-page', [...settled.keys()]);
  const lines = linesOf(brief.blocks);

  expect(brief.notes).toEqual([]);
  expect(lines.some((line) => line.includes('Based on Mark Rutte and the author (A, not graded).'))).toBe(
    true,
  );
  expect(lines.some((line) => line.includes('Based on Mark Rutte (A, source not graded, item 3)'))).toBe(
    true,
  );
  expect(lines.filter((line) => line.includes('North Korean Troops in Kursk Change'))).toEqual([
    'A Sample author, “North Korean Troops in Kursk Change the Sums for All Sides”, Scholion sample, 2024-10-29. Source not graded; item not graded.',
  ]);
});

test('what stands on nothing says so on one page, too', () => {
  const bare = { ...sample, bears: [] };

  expect(linesOf(printed('one-page', [relief], bare).blocks).join('\n')).toContain('No passage supports it.');
});

test('whose judgements they are is said once where they are one person’s, else of each', () => {
  const [gold] = sample.layer.filter(({ kind }) => kind === 'gold');
  if (!gold) throw new Error('The sample has been settled');
  const other = { ...gold, id: 'other', person: 'bo' };
  const people = [...sample.person, { ...gold, id: 'bo', name: 'Bo', authors: [] }];
  const implication = sample.implication.map((each) =>
    each.id === settled.get(burden) ? { ...each, layer: 'other' } : each,
  );
  const shared = { ...sample, implication, person: people, layer: [...sample.layer, other] };

  expect(linesOf(printed('full', [relief, burden]).blocks)).toContain(
    'All judgements are those of Sample trainer.',
  );
  const lines = linesOf(printed('full', [relief, burden], shared).blocks);
  expect(lines.filter((line) => /Judged by|All judgements/u.test(line))).toEqual([
    expect.stringContaining('Judged by Sample trainer.'),
    expect.stringContaining('Judged by Bo.'),
  ]);
});

test('a footnote says where it stands, with the grades; what nobody graded is not graded', () => {
  const [first] = printed('full', ['North Korea becomes a party to the war in Ukraine.']).notes;

  expect(first?.number).toBe(1);
  expect(textOf(first?.line ?? [])).toBe(
    'Sample author, “North Korean Troops in Kursk Change the Sums for All Sides”, Scholion sample, 2024-10-29. Source not graded; item not graded.',
  );
  expect(first?.link).toMatch(/^scholion:\/\/project\/a0000000-.*\/passage\//u);
});

test('an article is described in the first footnote that cites it, and the others name that one', () => {
  const { notes } = printed('full', [...settled.keys()]);
  const said = notes.map(({ line }) => textOf(line));

  expect(said.filter((each) => each.includes('North Korean Troops in Kursk'))).toEqual([said[0]]);
  expect(said[1]).toBe('The article of note 1. Source not graded; item not graded.');
});

test('a passage that two judgements rest on has one footnote', () => {
  const { notes } = printed('full', [...settled.keys()]);
  const links = notes.map(({ link }) => link);

  expect(links).toHaveLength(new Set(links).size);
  expect(notes.map(({ number }) => number)).toEqual(notes.map((_, at) => at + 1));
});

test('the grade of an outlet is that of its articles', () => {
  const outlet = {
    name: 'Scholion sample',
    grades: [{ reliability: 'b', on: '2024-01-01', note: 'Careful with names.' } as const],
    id: 'outlet',
    stream: '',
    madeBy: '',
    madeAt: 0,
  };
  const material = { ...sample, source: [outlet] };

  expect(textOf(printed('full', [relief], material).notes[0]?.line ?? [])).toContain(
    'Source B, usually reliable; item not graded.',
  );
  expect(linesOf(printed('full', [relief], material).blocks).join('\n')).toContain(
    'source B, item not graded | 4 | Graded as Scholion sample, 2024-01-01: Careful with names.',
  );
});

test('the full brief says what it takes for granted, what it rests on and how it was made', () => {
  const lines = linesOf(printed('full', [burden]).blocks);

  expect(lines).toContain('Taken for granted: Language and supply are as hard here as in other coalitions.');
  expect(lines).toContain('It would show in this: Reports of units sent back or taken out of the line.');
  expect(lines).toContain(
    'This brief rests on 2 passages of 1 article, published 2024-10-29. Nobody has graded its source.',
  );
  expect(lines).toContain('## How this was made');
  expect(lines.at(lines.indexOf('## How this was made') - 1)).toBe('---');
});

test('no sentence of any template says how likely and how confident at once, and each range is the one of its term', () => {
  const terms = Object.values(likelihoodTerms).join('|');
  const likely = new RegExp(String.raw`\b(${terms}|likel(y|ihood)|\d+–\d+ %)`, 'iu');
  for (const template of ['one-page', 'full', 'evidence'] as const) {
    const { blocks, notes } = printed(template, [...settled.keys()]);
    const lines = [...linesOf(blocks), ...notes.map(({ line }) => textOf(line))];
    const sentences = lines.flatMap((line) => line.split(/(?<=[.!?…][”’]?(?:\[\d+\])*)\s/u));

    expect(sentences.filter((each) => likely.test(each) && /\bconfiden/iu.test(each))).toEqual([]);
    expect(sentences.some((each) => likely.test(each))).toBe(true);
    expect(sentences.some((each) => /\bconfiden/iu.test(each))).toBe(true);
  }
});

test('a finding that is gone is left out, and one that stands on nothing says so', () => {
  const bare = { ...sample, bears: [] };
  const brief: Brief = {
    title: 'T',
    template: 'full',
    parts: [{ kind: 'finding', implication: 'gone' }],
  };

  expect(linesOf(composeBrief(brief, [], origin).blocks)).toContain('This brief cites no passage.');
  expect(linesOf(printed('full', [relief], bare).blocks)).toContain('No passage bears on it.');
});

test('marking, project, name and day are there for every page', () => {
  expect(printed('one-page', [relief])).toMatchObject({
    title: 'What it means',
    marking: 'INTERNAL',
    subtitle: 'The Kursk front · Ada · 2026-11-23',
  });
});
