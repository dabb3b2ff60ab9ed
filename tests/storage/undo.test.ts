import { put } from '#shared/bundle/put';
import { linkId } from '#shared/model/ids';
import type { KnownPatch } from '#shared/model/change';
import type { Desk } from '#renderer/commands/desk';
import { formOf } from '#renderer/commands/implication-form';
import { planImplication, planRemoveImplication } from '#renderer/commands/implication';
import { nameSelf } from '#renderer/commands/bundles';
import { carryOut } from '#renderer/commands/carry-out';
import { perform } from '#renderer/commands/registry';
import { settled, submit } from '#renderer/commands/submit';
import { planTags } from '#renderer/commands/tag';
import { session } from '#renderer/state/session';
import type { ProjectDatabase } from '#renderer/storage/database';
import { loadObjects } from '#renderer/storage/load';
import { afterEach, expect, test } from '#tests/storage/harness/in-page';
import { aDesk } from '#tests/builders/a-desk';
import { aDocument } from '#tests/builders/a-document';
import { aDraft, AJournal } from '#tests/builders/a-journal';
import { aPassage, bearsOn } from '#tests/builders/a-passage';
import { AWorkbench } from '#tests/builders/a-workbench';
import { anActor } from '#tests/builders/an-actor';
import { anImplication } from '#tests/builders/an-implication';
import { COLLEAGUE, DOCUMENT, newId } from '#tests/builders/ids';
import { caughtUp, emptyTables } from '#tests/builders/tables';

const [passage, russia, korea, implication] = Array.from({ length: 4 }, newId) as [
  string,
  string,
  string,
  string,
];
const open: ProjectDatabase[] = [];
afterEach(() => {
  for (const database of open.splice(0)) database.close();
  session.set({ notices: [], canUndo: undefined, canRedo: undefined });
});

/** A desk on a document with a passage, two actors and an implication, all of them a colleague's. */
async function aDeskAtWork() {
  const colleague = new AJournal({ author: COLLEAGUE });
  const patches = [...aDocument(), aPassage({ id: passage }), anImplication({ id: implication })];
  colleague.write(
    aDraft([
      {
        stream: colleague.project,
        patches: [anActor({ id: russia }), anActor({ id: korea, name: 'Korea' })],
      },
      { stream: DOCUMENT, patches },
    ]),
  );
  const bench = new AWorkbench();
  const { journal, workspace } = bench;
  const database = await emptyTables(journal);
  open.push(database);
  const desk = aDesk(bench, database);
  /** What the colleague has written since comes in. */
  const arrives = async (...more: KnownPatch[]) => {
    if (more.length > 0) colleague.write(aDraft([{ stream: DOCUMENT, patches: more }]));
    journal.take(colleague.changes);
    await caughtUp(database, journal);
    workspace.load(await loadObjects(database, DOCUMENT), DOCUMENT);
  };
  await arrives();
  return { bench, desk, colleague, arrives };
}

const rolesOf = (desk: Desk) => desk.book.find(passage)?.actors.map(({ name, roles }) => [name, ...roles]);
const lastNotice = () => session.get().notices.at(-1)?.text;

async function tags(desk: Desk, actor: string, ...roles: ('acts' | 'affected')[]): Promise<void> {
  await carryOut(
    desk,
    planTags(desk, { kind: 'passage', id: passage, hasFocus: true }, [{ actor: { id: actor }, roles }]),
  );
}

/** Edits fields of the implication, as the drawer does. */
async function edits(desk: Desk, change: Partial<NonNullable<ReturnType<typeof formOf>>>): Promise<void> {
  const form = formOf(desk, implication);
  if (!form) throw new Error('There is no implication');
  await carryOut(desk, planImplication(desk, { kind: 'edit', implication }, { ...form, ...change }));
}

test('what was done is undone and done again, one action after the other, and said by its name', async () => {
  const { desk } = await aDeskAtWork();
  await tags(desk, russia, 'acts');
  await tags(desk, korea);
  const seen = [rolesOf(desk)];
  const said: unknown[] = [];

  for (const side of ['undo', 'undo', 'redo', 'redo'] as const) {
    await perform(desk, side);
    seen.push(rolesOf(desk));
    said.push(lastNotice());
  }

  expect(seen).toEqual([[['Korea']], [['Russia', 'acts']], [], [['Russia', 'acts']], [['Korea']]]);
  expect(said[0]).toBe('Undone: changing tags.');
  expect(session.get()).toMatchObject({ canUndo: 'retag', canRedo: undefined });
});

test('what was done again and is undone once more is still called by its name', async () => {
  const { desk } = await aDeskAtWork();
  await edits(desk, { statement: 'Mine.' });

  for (const side of ['undo', 'redo', 'undo'] as const) await perform(desk, side);

  expect(lastNotice()).toBe('Undone: changing an implication.');
});

test('what was written in parts goes in one step, without what was done before, and comes back in one', async () => {
  const { desk } = await aDeskAtWork();
  await tags(desk, russia, 'acts');
  const commands = ['takeForeignWork', 'takeMoreForeignWork', 'takeMoreForeignWork'];
  for (const [at, command] of commands.entries()) {
    const patches = [put('theme', newId(), { name: `Theme ${at}` })];
    await submit(desk, { batch: newId(), command, streams: [{ stream: desk.project.project, patches }] });
  }
  const themes = async () => (await desk.database.themes.toArray()).map(({ name }) => name).toSorted();
  const all = ['Theme 0', 'Theme 1', 'Theme 2'];
  await settled(desk);
  expect(await themes()).toEqual(all);

  await perform(desk, 'undo');
  await settled(desk);
  expect(await themes()).toEqual([]);
  expect(rolesOf(desk)).toEqual([['Russia', 'acts']]);
  expect(lastNotice()).toBe('Undone: taking in work from another tool.');
  await perform(desk, 'redo');
  await settled(desk);
  expect(await themes()).toEqual(all);
  await perform(desk, 'undo');
  await perform(desk, 'undo');
  await settled(desk);

  expect(await themes()).toEqual([]);
  expect(rolesOf(desk)).toEqual([]);
});

test('pressing undo faster than the disk can follow takes back one action a press', async () => {
  const { desk } = await aDeskAtWork();
  void tags(desk, russia, 'acts');
  void tags(desk, korea);

  await Promise.all([perform(desk, 'undo'), perform(desk, 'undo'), perform(desk, 'undo')]);

  expect(rolesOf(desk)).toEqual([]);
  expect(desk.workspace.hasPending).toBe(false);
  expect(session.get()).toMatchObject({ canUndo: undefined, unsaved: 0 });
});

test('a colleague’s work that came in meanwhile is not what undo takes back', async () => {
  const { desk, arrives } = await aDeskAtWork();
  await tags(desk, russia, 'acts');
  const theirs = newId();
  await arrives(aPassage({ id: theirs, start: 40 }));

  await perform(desk, 'undo');

  expect(rolesOf(desk)).toEqual([]);
  expect(desk.book.find(theirs)).toBeDefined();
  expect(session.get().canUndo).toBeUndefined();
});

test('undoing a change leaves the field that a colleague has changed since, takes back the other, and says so', async () => {
  const { desk, colleague, bench, arrives } = await aDeskAtWork();
  await edits(desk, { statement: 'Mine.', domain: 'mil' });
  colleague.take(bench.journal.changes);
  await arrives({ op: 'put', type: 'implication', id: implication, fields: { statement: 'Theirs.' } });

  await perform(desk, 'undo');

  expect(desk.workspace.fields('implication', implication)).toMatchObject({ statement: 'Theirs.' });
  expect(desk.workspace.fields('implication', implication)?.domain).toBeUndefined();
  expect(lastNotice()).toMatch(/^Undone in part: changing an implication\./);
});

test('undoing a change does not bring back what a colleague has removed since', async () => {
  const { desk, colleague, bench, arrives } = await aDeskAtWork();
  await edits(desk, { statement: 'Mine.' });
  colleague.take(bench.journal.changes);
  await arrives({ op: 'del', type: 'implication', id: implication });

  await perform(desk, 'undo');

  expect(desk.workspace.fields('implication', implication)).toBeUndefined();
  expect(lastNotice()).toMatch(/^Not undone: a colleague has changed all of it since/);
});

test('undoing the making of something leaves it where a colleague has worked on it since', async () => {
  const { desk, colleague, bench, arrives } = await aDeskAtWork();
  await tags(desk, russia);
  colleague.take(bench.journal.changes);
  const link = linkId('appears', passage, russia);
  await arrives({ op: 'put', type: 'appears', id: link, fields: { ref: 'nominal' } });

  await perform(desk, 'undo');

  expect(rolesOf(desk)).toEqual([['Russia']]);
  expect(lastNotice()).toMatch(/^Not undone/);
});

test('undoing a removal brings back what was removed with what a colleague has put on it since', async () => {
  const { desk, arrives } = await aDeskAtWork();
  await carryOut(desk, planRemoveImplication(desk, implication));
  await arrives(bearsOn(passage, implication, 'context'));

  await perform(desk, 'undo');

  expect(desk.implications.get()).toMatchObject([{ id: implication, evidence: 1 }]);
});

test('evidence that was taken out and put back with another stance goes to and fro through each of these states', async () => {
  const { desk } = await aDeskAtWork();
  const stance = () => formOf(desk, implication)?.evidence.map(({ stance }) => stance);
  await edits(desk, { evidence: [{ of: { kind: 'passage', id: passage }, stance: 'supports' }] });
  await edits(desk, { evidence: [] });
  await edits(desk, { evidence: [{ of: { kind: 'passage', id: passage }, stance: 'undermines' }] });
  const seen = [stance()];

  for (const side of ['undo', 'undo', 'undo', 'redo', 'redo', 'redo'] as const) {
    await perform(desk, side);
    seen.push(stance());
  }

  expect(seen).toEqual([['undermines'], [], ['supports'], [], ['supports'], [], ['undermines']]);
});

test('undoing one’s first action does not take back the name that one has given oneself since', async () => {
  const { desk } = await aDeskAtWork();
  const aim = { kind: 'new', basis: 'stated', evidence: { kind: 'passage', id: passage } } as const;
  const form = formOf(desk, implication);
  if (!form) throw new Error('There is no implication');
  await carryOut(desk, planImplication(desk, aim, form));
  await nameSelf(desk, 'Anna Kowalska', 'AK');

  await perform(desk, 'undo');

  expect(desk.implications.get().map(({ id }) => id)).toEqual([implication]);
  const people = desk.workspace.all('person').map(({ id }) => desk.workspace.fields('person', id)?.name);
  expect(people).toEqual(['Anna Kowalska']);
  expect(session.get().canUndo).toBeUndefined();
});

test('a new action after an undo ends what could be done again, and says so when that is asked for', async () => {
  const { desk } = await aDeskAtWork();
  await tags(desk, russia);
  await perform(desk, 'undo');
  const before = session.get().canRedo;
  await tags(desk, korea);
  await settled(desk);

  await perform(desk, 'redo');

  expect([before, session.get().canRedo]).toEqual(['retag', undefined]);
  expect(rolesOf(desk)).toEqual([['Korea']]);
  expect(lastNotice()).toBe('Nothing to do again.');
});

test('what the journal refuses is taken off the screen and comes onto no stack', async () => {
  const { desk } = await aDeskAtWork();
  const refused: Desk = {
    ...desk,
    bridge: {
      ...desk.bridge,
      submit: async () => ({ ok: false, failure: { code: 'journal-unwritable', reason: 'ENOSPC' } }),
    },
  };

  await tags(refused, russia, 'acts');
  await settled(desk);

  expect(rolesOf(desk)).toEqual([]);
  expect(await desk.database.batches.count()).toBe(0);
  expect(session.get()).toMatchObject({ unsaved: 0, stopped: { code: 'journal-unwritable' } });
  session.set({ stopped: undefined });
});

test('the tables hold what the screen showed, after whatever was done and undone', async () => {
  const { desk } = await aDeskAtWork();
  await tags(desk, russia, 'acts');
  await edits(desk, {
    evidence: [{ of: { kind: 'passage', id: passage }, stance: 'supports' }],
    affected: [{ actor: { name: 'Ukraine' }, effect: 'loss' }],
  });
  await perform(desk, 'undo');
  await perform(desk, 'undo');
  await perform(desk, 'redo');
  await settled(desk);
  const shown = [desk.book.inOrder(), desk.implications.get(), desk.actors.get()];

  desk.workspace.load(await loadObjects(desk.database, DOCUMENT), DOCUMENT);

  expect([desk.book.inOrder(), desk.implications.get(), desk.actors.get()]).toEqual(shown);
});
