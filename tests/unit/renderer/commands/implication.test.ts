import { describe, expect, test } from 'vitest';
import { planImplication, planRemoveImplication } from '#renderer/commands/implication';
import { formOf } from '#renderer/commands/implication-form';
import { emptyForm, type ImplicationForm } from '#renderer/state/implication-form';
import type { DrawerAim } from '#renderer/state/session';
import { put } from '#shared/bundle/put';
import { problemIn } from '#shared/history/patch-problem';
import { linkId, symmetricLinkId } from '#shared/model/ids';
import { Implication } from '#shared/model/implication';
import { aDesk } from '#tests/builders/a-desk';
import { aPassage, bearsOn } from '#tests/builders/a-passage';
import { AWorkbench } from '#tests/builders/a-workbench';
import { anActor } from '#tests/builders/an-actor';
import { anImplication } from '#tests/builders/an-implication';
import { COLLEAGUE, DOCUMENT, newId } from '#tests/builders/ids';
import { inShort, written } from './planned';

const [passage, russia, implication] = [newId(), newId(), newId()] as [string, string, string];

const ofPassage = { kind: 'passage', id: passage } as const;
const form: ImplicationForm = {
  ...emptyForm('inferred', ofPassage),
  statement: 'Russia gains troops.',
};

describe('a new implication', () => {
  const aim: DrawerAim = { kind: 'new', basis: 'inferred', evidence: { kind: 'passage', id: passage } };

  test('is written with what was set and nothing that was not, in the person’s own copy', () => {
    const bench = new AWorkbench([aPassage({ id: passage })]);

    const { register, document } = written(
      planImplication(aDesk(bench), aim, { ...form, statement: '  So it is. ' }),
    );
    bench.does(...register, ...document);

    const [made] = bench.workspace.all('implication');
    const fields = bench.workspace.fields('implication', made?.id ?? '');
    const [layer] = bench.workspace.all('layer');
    expect(fields).toEqual({ layer: layer?.id, statement: 'So it is.', basis: 'inferred' });
    expect(Implication.safeParse(fields).error).toBeUndefined();
    expect(inShort(register)).toEqual(['put person']);
    expect(inShort(document).toSorted()).toEqual(['put bears', 'put implication', 'put layer']);
  });

  test('has the project’s own fields by their keys, and none that was left empty', () => {
    const bench = new AWorkbench([aPassage({ id: passage })]);
    const desk = aDesk(bench);
    const own = { 'x-implication-scope': ' local ', 'x-implication-since': ' ' };

    const { register, document } = written(planImplication(desk, aim, { ...form, own }));
    bench.does(...register, ...document);

    const id = bench.workspace.all('implication')[0]?.id ?? '';
    const kept = { 'x-implication-scope': 'local' };
    expect(bench.workspace.fields('implication', id)).toMatchObject(kept);
    expect(formOf(desk, id)?.own).toEqual(kept);
    const cleared = { ...(formOf(desk, id) ?? form), own: { 'x-implication-scope': '' } };
    expect(written(planImplication(desk, { kind: 'edit', implication: id }, cleared)).document).toEqual([
      { op: 'put', type: 'implication', id, fields: { 'x-implication-scope': null } },
    ]);
  });

  test('goes into the copy that is there, and makes no second person', () => {
    const person = newId();
    const layer = newId();
    const bench = new AWorkbench([aPassage({ id: passage })]);
    bench.does(
      put('person', person, { authors: [bench.journal.author] }),
      put('layer', newId(), { person: newId(), kind: 'work' }),
      put('layer', newId(), { person, kind: 'gold' }),
      put('layer', layer, { person, kind: 'work' }),
    );

    const { register, document } = written(planImplication(aDesk(bench), aim, form));

    expect(register).toEqual([]);
    expect(document[0]).toMatchObject({ type: 'implication', fields: { layer } });
  });

  test('is not put into the copy of a colleague whose work came in', () => {
    const [colleague, theirs] = [newId(), newId()];
    const bench = new AWorkbench([
      aPassage({ id: passage }),
      put('person', colleague, { authors: [COLLEAGUE] }),
      put('layer', theirs, { person: colleague, kind: 'work' }),
    ]);

    const { register, document } = written(planImplication(aDesk(bench), aim, form));

    expect(register).toMatchObject([{ type: 'person', fields: { authors: [bench.journal.author] } }]);
    const [layer] = document.filter((patch) => 'type' in patch && patch.type === 'layer');
    expect(layer).toMatchObject({
      fields: { person: register[0] && 'id' in register[0] ? register[0].id : '' },
    });
  });

  test('rests on its evidence and says whom it affects, each with its link', () => {
    const bench = new AWorkbench([aPassage({ id: passage }), anActor({ id: russia })]);
    const desk = aDesk(bench);
    const affected = [
      { actor: { id: russia }, effect: 'gain' as const },
      { actor: { name: 'Ukraine' }, effect: undefined },
    ];

    const { register, document } = written(planImplication(desk, aim, { ...form, affected }));
    bench.does(...register, ...document);

    const [listed] = desk.implications.get();
    expect(listed).toMatchObject({
      evidence: 1,
      affected: [
        { actor: russia, effect: 'gain' },
        { name: 'Ukraine', effect: undefined },
      ],
    });
    expect(desk.book.find(passage)?.implications).toMatchObject([{ id: listed?.id, stance: 'supports' }]);
  });
});

describe('an implication that is edited', () => {
  const aim: DrawerAim = { kind: 'edit', implication };
  const whole = {
    likelihood: 'likely',
    confidence: 'low',
    confidenceReason: 'One source.',
    domain: 'mil',
  } as const;

  function aDeskWithOne() {
    const bench = new AWorkbench([
      anActor({ id: russia }),
      aPassage({ id: passage }),
      anImplication({ id: implication, ...whole }),
      bearsOn(passage, implication, 'supports'),
      put('affects', linkId('affects', implication, russia), { implication, actor: russia, effect: 'gain' }),
    ]);
    const desk = aDesk(bench);
    const before = formOf(desk, implication);
    if (!before) throw new Error('There is no implication');
    return { bench, desk, before };
  }

  test('does not say of an actor who is put back what it said of them before', () => {
    const { bench, desk, before } = aDeskWithOne();
    bench.does(...written(planImplication(desk, aim, { ...before, affected: [] })).document);
    const affected = [{ actor: { id: russia }, effect: undefined }];

    bench.does(...written(planImplication(desk, aim, { ...before, affected })).document);

    expect(formOf(desk, implication)?.affected).toEqual(affected);
  });

  test('comes into the drawer as it is', () => {
    expect(aDeskWithOne().before).toEqual({
      ...emptyForm('inferred', ofPassage),
      statement: 'Russia gains troops for a time.',
      ...whole,
      affected: [{ actor: { id: russia }, effect: 'gain' }],
    });
    expect(formOf(aDeskWithOne().desk, newId())).toBeUndefined();
  });

  test('and left as it was writes nothing', () => {
    const { desk, before } = aDeskWithOne();

    expect(planImplication(desk, aim, before)).toEqual({ kind: 'refusal', reason: 'unchanged' });
  });

  test('is written by the field: only what differs', () => {
    const { desk, before } = aDeskWithOne();

    const { document } = written(
      planImplication(desk, aim, { ...before, domain: undefined, basis: 'stated' }),
    );

    expect(document).toEqual([
      { op: 'put', type: 'implication', id: implication, fields: { basis: 'stated', domain: null } },
    ]);
  });

  test('says no more how good its basis is when it no longer says how likely it is', () => {
    const { desk, before } = aDeskWithOne();

    const { document } = written(planImplication(desk, aim, { ...before, likelihood: undefined }));

    expect(document).toMatchObject([
      { fields: { likelihood: null, confidence: null, confidenceReason: null } },
    ]);
  });

  test('changes what a passage does for it, and how an actor is affected, in the links that are there', () => {
    const { desk, before } = aDeskWithOne();
    const evidence = [{ of: ofPassage, stance: 'undermines' as const }];
    const affected = [{ actor: { id: russia }, effect: undefined }];

    const { document } = written(planImplication(desk, aim, { ...before, evidence, affected }));

    expect(document).toEqual([
      {
        op: 'put',
        type: 'bears',
        id: linkId('bears', passage, implication),
        fields: { stance: 'undermines' },
      },
      { op: 'put', type: 'affects', id: linkId('affects', implication, russia), fields: { effect: null } },
    ]);
  });

  test('loses the links that were taken out', () => {
    const { bench, desk, before } = aDeskWithOne();

    const { document } = written(planImplication(desk, aim, { ...before, evidence: [], affected: [] }));
    bench.does(...document);

    expect(inShort(document)).toEqual(['del bears', 'del affects']);
    expect(desk.implications.get()).toMatchObject([{ evidence: 0, affected: [] }]);
  });

  test('and removed leaves its passages and their links, which come back with it', () => {
    const { bench, desk, before } = aDeskWithOne();

    bench.does(...written(planRemoveImplication(desk, implication)).document);
    const without = [desk.implications.get(), desk.book.find(passage)?.implications];
    bench.does({ op: 'put', type: 'implication', id: implication, fields: {} });

    expect(without).toEqual([[], []]);
    expect(formOf(desk, implication)).toEqual(before);
  });

  test('can say all that a project may record of it, and unset it again', () => {
    const { bench, desk, before } = aDeskWithOne();
    const more = {
      horizon: 'near',
      assumption: 'The units stay.',
      indicator: 'Trains at the border.',
      outcome: 'They came.',
      outcomeOn: '2024-11',
    } as const;

    bench.does(...written(planImplication(desk, aim, { ...before, ...more })).document);
    const after = formOf(desk, implication);
    const fields = bench.workspace.fields('implication', implication);
    const again = written(planImplication(desk, aim, before)).document;

    expect(after).toEqual({ ...before, ...more });
    expect(fields).toMatchObject({ outcome: { what: 'They came.', on: '2024-11' } });
    expect(planImplication(desk, aim, { ...before, ...more })).toEqual({
      kind: 'refusal',
      reason: 'unchanged',
    });
    expect(again).toMatchObject([
      { fields: { horizon: null, assumption: null, indicator: null, outcome: null } },
    ]);
  });

  test('keeps in the drawer how good its basis is while nobody says how likely it is, and stores it only with that', () => {
    const { bench, desk, before } = aDeskWithOne();
    const unlikely = { ...before, likelihood: undefined };

    bench.does(...written(planImplication(desk, aim, unlikely)).document);

    expect(unlikely.confidence).toBe('low');
    expect(formOf(desk, implication)).toMatchObject({ likelihood: undefined, confidence: undefined });
  });
});

describe('two implications that cannot both hold', () => {
  const other = newId();
  const aim: DrawerAim = { kind: 'edit', implication };

  function aDeskWithTwo() {
    const bench = new AWorkbench([
      anImplication({ id: implication }),
      anImplication({ id: other, statement: 'Russia loses troops.' }),
    ]);
    const desk = aDesk(bench);
    const before = formOf(desk, implication);
    if (!before) throw new Error('There is no implication');
    return { bench, desk, before };
  }

  test('are joined by one link, whichever of them says so, and both show it', () => {
    const { bench, desk, before } = aDeskWithTwo();

    const { document } = written(planImplication(desk, aim, { ...before, conflicts: [other] }));
    bench.does(...document);

    const [a, b] = [implication, other].toSorted() as [string, string];
    expect(document).toEqual([
      put('conflictsWith', symmetricLinkId('conflictsWith', implication, other), { a, b }),
    ]);
    expect(formOf(desk, implication)?.conflicts).toEqual([other]);
    expect(formOf(desk, other)?.conflicts).toEqual([implication]);
    expect(desk.implications.get().map(({ conflicts }) => conflicts)).toEqual(
      expect.arrayContaining([[other], [implication]]),
    );
    const [link] = document;
    expect(link && problemIn(link, DOCUMENT)).toBeUndefined();
  });

  test('are parted from either side', () => {
    const { bench, desk, before } = aDeskWithTwo();
    bench.does(...written(planImplication(desk, aim, { ...before, conflicts: [other] })).document);
    const fromTheOther = formOf(desk, other);
    if (!fromTheOther) throw new Error('There is no other implication');

    const plan = planImplication(
      desk,
      { kind: 'edit', implication: other },
      { ...fromTheOther, conflicts: [] },
    );
    bench.does(...written(plan).document);

    expect(formOf(desk, implication)?.conflicts).toEqual([]);
  });

  test('are no longer in conflict when one of them is removed', () => {
    const { bench, desk, before } = aDeskWithTwo();
    bench.does(...written(planImplication(desk, aim, { ...before, conflicts: [other] })).document);

    bench.does(...written(planRemoveImplication(desk, other)).document);

    expect(desk.implications.get()).toMatchObject([{ id: implication, conflicts: [] }]);
  });
});
