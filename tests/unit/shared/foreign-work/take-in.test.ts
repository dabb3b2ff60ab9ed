import { describe, expect, test } from 'vitest';
import { acquaintance, propose } from '#shared/foreign-work/propose';
import { presentOf, type PresentObject } from '#shared/foreign-work/present';
import { takeIn } from '#shared/foreign-work/take-in';
import { nothingTaken, type DocumentTaken, type Taken, type Taking } from '#shared/foreign-work/taking';
import { problemIn } from '#shared/history/patch-problem';
import type { ForeignPassage, ForeignWork } from '#shared/import/foreign-work';
import type { EntityType } from '#shared/model/entities';
import { sha256Hex } from '#shared/sha256';
import { foreignPassage, foreignWork } from '../../../builders/foreign-work';
import { ME as me, PROJECT as project } from '../../../builders/ids';

const text =
  'Russia signals relief. The harbour union warns of shortage, and Russia denies it. 😀 Nobody spoke.';

function documentOf(own: string): DocumentTaken {
  const digest = sha256Hex(own);
  return { document: digest, textDigest: digest, text: own };
}

const people = [{ id: 'ANA', name: 'Ana Ruiz', initials: 'AR' }, { id: 'BEN' }];
const tree = {
  Actors: { Russia: { speaks: {} }, 'Harbour union': {} },
  Findings: { 'Grain runs short': {} },
  Themes: { Goods: { Grain: {} } },
  stray: {},
};
// Places: Actors 0, Russia 1, speaks 2, Harbour union 3, Findings 4, Grain runs short 5, Themes 6, Goods 7, Grain 8, stray 9.

function taking(work: ForeignWork, more: Partial<Taking> = {}): Taking {
  return {
    work,
    choices: propose(
      work,
      acquaintance([], [], () => undefined),
    ).map((choice, at) => (at === 9 ? { becomes: 'nothing', why: 'chosen' } : choice)),
    people: [],
    nobody: me,
    basis: 'stated',
    documents: [documentOf(text)],
    project,
    present: presentOf([]),
    candidateFor: () => undefined,
    ...more,
  };
}

/** Everything that was put, as a project holds it then. */
function objectsOf({ streams }: Taken): PresentObject[] {
  const objects = new Map<string, PresentObject>();
  for (const { stream, patches } of streams) {
    for (const patch of patches) {
      expect(problemIn(patch, stream)).toBeUndefined();
      if (patch.op !== 'put') continue;
      const { type, id, fields } = patch;
      const before = objects.get(type + id)?.fields ?? {};
      objects.set(type + id, { type, id, stream, fields: { ...before, ...fields } });
    }
  }
  return [...objects.values()];
}

function all(objects: readonly PresentObject[], type: EntityType): Record<string, unknown>[] {
  return objects.filter((object) => object.type === type).map(({ id, fields }) => ({ id, ...fields }));
}

const work = foreignWork(tree, {
  people,
  passages: [
    foreignPassage(text, 'Russia signals relief', [1, 2], { by: 0, note: 'For the brief' }),
    foreignPassage(text, 'warns of shortage', [3, 5], { by: 0 }),
    foreignPassage(text, 'warns of shortage', [8], { by: 0, id: 'ANOTHER', note: 'And of grain' }),
    foreignPassage(text, 'Russia denies it', [1, 9], { by: 1 }),
    foreignPassage(text, 'Nobody spoke', [5]),
  ],
  articleCodes: [{ article: 0, code: 8, by: 0 }],
  articleNotes: [{ id: 'MEMO', article: 0, text: 'Weak source', by: 1, created: '2024-10-29T22:10:00Z' }],
});

const memo = { id: 'MEMO', article: 0, text: 'Weak source' };

describe('taking in', () => {
  const taken = takeIn(taking(work));
  const objects = objectsOf(taken);

  test('gives each person a copy, and whoever takes it what is by nobody', () => {
    const persons = all(objects, 'person');
    const copies = all(objects, 'layer');

    expect(persons).toMatchObject([{ name: 'Ana Ruiz', initials: 'AR' }, {}]);
    expect(copies.map(({ person }) => person)).toEqual([persons[0]?.['id'], persons[1]?.['id'], me]);
  });

  test('makes one passage of what one person marked at one place', () => {
    const passages = all(objects, 'passage') as { note?: string; target: { spans: { quote: string }[] } }[];

    expect(passages.map(({ target, note }) => [target.spans[0]?.quote, note])).toEqual([
      ['Russia signals relief', 'For the brief'],
      ['warns of shortage', 'And of grain'],
      ['Russia denies it', undefined],
      ['Nobody spoke', undefined],
    ]);
  });

  test('makes actors with their roles, themes with their tree, and implications one for each person', () => {
    const actors = all(objects, 'actor');
    const themes = all(objects, 'theme');
    const [, second, , fourth] = all(objects, 'passage');
    const bears = all(objects, 'bears');

    expect(actors).toMatchObject([
      { name: 'Russia', monogram: 'RU', colourSlot: 0 },
      { name: 'Harbour union', colourSlot: 1 },
    ]);
    expect(all(objects, 'role')).toMatchObject([{ actor: actors[0]?.['id'], role: 'speaks' }]);
    expect(themes).toMatchObject([{ name: 'Goods' }, { name: 'Grain', parent: themes[0]?.['id'] }]);
    expect(all(objects, 'implication')).toMatchObject([
      { statement: 'Grain runs short', basis: 'stated' },
      { statement: 'Grain runs short', basis: 'stated' },
    ]);
    expect(bears.map(({ passage }) => passage)).toEqual([second?.['id'], fourth?.['id']]);
  });

  test('puts what is on the whole article into judgement and remarks, and counts all', () => {
    expect(all(objects, 'judgement')).toMatchObject([{ themes: [all(objects, 'theme')[1]?.['id']] }]);
    expect(all(objects, 'thread')).toMatchObject([{ text: 'Weak source\n\n— Some Tool 1, 2024-10-29' }]);
    expect(taken.counts).toEqual({
      ...nothingTaken,
      passages: 4,
      actors: 2,
      themes: 2,
      implications: 2,
      people: 2,
      notes: 3,
      codingsLeftOut: 1,
    });
  });

  test('a second time changes nothing', () => {
    const again = takeIn(taking(work, { present: presentOf(objects) }));

    expect(again.streams).toEqual([]);
    expect(again.counts.passages).toBe(0);
  });

  test('a second time leaves what was changed since', () => {
    const changed = objects.map((object) =>
      object.type === 'passage' ? { ...object, fields: { ...object.fields, note: 'Mine' } } : object,
    );

    expect(takeIn(taking(work, { present: presentOf(changed) })).streams).toEqual([]);
  });

  test('a later state of the file adds what is new', () => {
    const later = { ...work, passages: [...work.passages, foreignPassage(text, 'signals', [8], { by: 0 })] };
    const more = takeIn(taking(later, { present: presentOf(objects) }));

    expect(more.counts).toMatchObject({ passages: 1, themes: 0, people: 0 });
    expect(objectsOf(more).map(({ type }) => type)).toEqual(['passage', 'labelled']);
  });
});

describe('what the model has no field for', () => {
  const [first, ...others] = work.passages as [ForeignPassage, ...ForeignPassage[]];
  const dated = { ...first, created: '2024-10-28T09:00:00Z' };

  test('by what and on which day a passage was made is kept in a field of the project’s own', () => {
    const objects = objectsOf(takeIn(taking({ ...work, passages: [dated, ...others] })));

    expect(all(objects, 'passage').map((passage) => passage['x-passage-from'])).toEqual([
      'Some Tool 1, 2024-10-28',
      'Some Tool 1',
      'Some Tool 1',
      'Some Tool 1',
    ]);
    expect(all(objects, 'recordedField')).toMatchObject([
      { key: 'x-passage-from', level: 'off', kind: 'text', name: 'From' },
    ]);
  });

  test('nothing is said where the file says nothing, or no day that there is', () => {
    const silent = { ...work, origin: '', passages: [{ ...first, created: 'yesterday' }] };

    expect(all(objectsOf(takeIn(taking(silent))), 'recordedField')).toEqual([]);
  });

  test('what was said of a code goes with its implication, and a name too long for one', () => {
    const name = `Grain runs short ${'before winter, '.repeat(20)}`;
    const codes = work.codes.map((code, at) =>
      at === 5 ? { ...code, name, description: 'As of May' } : code,
    );
    const [implication] = all(objectsOf(takeIn(taking({ ...work, codes }))), 'implication');

    expect(String(implication?.['statement'])).toHaveLength(240);
    expect(implication?.['x-implication-description']).toBe(`${name}\n\nAs of May`);
  });

  test('what finds no place is counted', () => {
    const codes = work.codes.map((code) => ({ ...code, description: `On ${code.name}` }));
    const again = { ...first, id: 'AGAIN', created: '2024-11-02T08:00:00Z' };
    const [unborne] = foreignWork({ 'Bread will be dear': {} }).codes;
    const more = { ...work, codes: [...codes, ...(unborne ? [unborne] : [])] };
    const { counts } = takeIn(
      taking({ ...more, passages: [dated, again, ...others], articleNotes: [{ ...memo, article: 7 }] }),
    );

    // Headings (Actors, Findings, Themes), a role and what a person left out.
    expect(counts).toMatchObject({
      descriptionsLeftOut: 5,
      datesLeftOut: 1,
      implicationsLeftOut: 1,
      notesLeftOut: 1,
    });
  });

  test('a description that the project has already is not missing', () => {
    const codes = work.codes.map((code, at) => (at === 1 ? { ...code, description: 'A state' } : code));
    const described = { ...work, codes };
    const present = presentOf(objectsOf(takeIn(taking(described))));

    expect(takeIn(taking(described, { present })).counts.descriptionsLeftOut).toBe(0);
  });
});

describe('people', () => {
  test('who are someone of the project work in that person’s copy, on the passages that are there', () => {
    const [first] = takeIn(taking(work, { people: [me, me] })).streams.flatMap(({ patches }) =>
      patches.filter((patch) => patch.op === 'put' && patch.type === 'layer'),
    );
    const own = objectsOf(takeIn(taking(work, { people: [me, me] })));
    const exported = {
      ...work,
      passages: work.passages.map((passage, at) => ({ ...passage, id: `NEW-${at}` })),
    };
    const again = takeIn(taking(exported, { people: [me, me], present: presentOf(own) }));

    expect(first).toMatchObject({ fields: { person: me } });
    expect(all(own, 'layer')).toHaveLength(1);
    // Programs that give new GUIDs at each export: the same words in the same copy are the same passage.
    expect(again.streams).toEqual([]);
  });
});

describe('texts', () => {
  test('in another version have the passages where their words are, by what stands around them', () => {
    const newer = `Update: more below. ${text.replace('warns of shortage', 'spoke')}`;
    const taken = takeIn(taking(work, { documents: [{ ...documentOf(newer), foreignText: text }] }));
    const passages = all(objectsOf(taken), 'passage') as {
      target: { textDigest: string; spans: { start: number; end: number; quote: string }[] };
    }[];

    expect(taken.counts.lost).toBe(1);
    for (const { target } of passages) {
      const [span] = target.spans;
      if (target.textDigest === sha256Hex(newer))
        expect(newer.slice(span?.start, span?.end)).toBe(span?.quote);
      else expect(span?.quote).toBe('warns of shortage');
    }
  });

  test('that are not taken leave their passages out, counted', () => {
    const { counts, streams } = takeIn(taking(work, { documents: [] }));

    expect(counts).toMatchObject({ passages: 0, passagesLeftOut: 5 });
    expect(streams.map(({ stream }) => stream)).toEqual([project]);
  });

  test('words that the file itself cannot place are kept without a place', () => {
    const lost = foreignWork(
      { fear: {} },
      {
        passages: [{ id: 'LOST', article: 0, quote: 'Not in the text', codes: [0] }],
      },
    );
    const taken = takeIn(taking(lost));

    expect(taken.counts).toMatchObject({ passages: 1, lost: 1 });
    expect(objectsOf(taken).find(({ type }) => type === 'passage')?.fields).toMatchObject({
      target: { textDigest: sha256Hex('Not in the text'), spans: [{ quote: 'Not in the text' }] },
    });
  });
});
