import { put } from '#shared/bundle/put';
import type { KnownPatch } from '#shared/model/change';
import type { ProjectDatabase } from '#renderer/storage/database';
import { nextToRead } from '#renderer/storage/queue';
import { standingsOf } from '#renderer/storage/standing';
import { expect, test } from '#tests/storage/harness/in-page';
import { aDocument } from '#tests/builders/a-document';
import { AJournal } from '#tests/builders/a-journal';
import { aPassage } from '#tests/builders/a-passage';
import { COLLEAGUE, ME, newId, PROJECT } from '#tests/builders/ids';
import { done, tablesOf } from '#tests/builders/tables';

const [me, colleague] = [newId(), newId()];
const ids = ['a1', 'a2', 'a3', 'a4', 'a5'].map((digest) => digest.repeat(32));
const [judged, begun, theirs, untouched, copied] = ids as [string, string, string, string, string];

/** Five articles, added one after another; on some of them somebody has worked. */
async function fiveArticles(): Promise<{ journal: AJournal; database: ProjectDatabase }> {
  const journal = new AJournal();
  const database = await tablesOf(journal);
  const write = (stream: string, ...patches: KnownPatch[]) => done(database, journal, [{ stream, patches }]);
  await write(
    PROJECT,
    put('person', me, { authors: [ME] }),
    put('person', colleague, { authors: [COLLEAGUE] }),
  );
  for (const id of ids) await write(id, ...aDocument({ id, title: id }));
  const [one, two, three, four] = [newId(), newId(), newId(), newId()];
  await write(judged, put('layer', one, { person: me, kind: 'work' }));
  await write(judged, put('judgement', newId(), { layer: one, relevance: 'later', bottomLine: 'Wait.' }));
  await write(begun, put('layer', two, { person: me, kind: 'work' }), aPassage({ layer: two }));
  await write(theirs, put('layer', three, { person: colleague, kind: 'work' }), aPassage({ layer: three }));
  await write(theirs, put('judgement', newId(), { layer: three, relevance: 'not' }));
  await write(copied, put('layer', four, { person: me, kind: 'work' }));
  return { journal, database };
}

test('an article stands as one’s own copy says, whatever a colleague did in it', async () => {
  const { database } = await fiveArticles();

  const standing = await standingsOf(database, ME);

  expect(ids.map((id) => standing(id).standing)).toEqual(['later', 'read', 'unread', 'unread', 'unread']);
  expect(standing(judged).bottomLine).toBe('Wait.');
  expect((await standingsOf(database, COLLEAGUE))(theirs).standing).toBe('not');
});

test('the next unread one passes by what is judged or begun, goes round, and at last comes what was put off', async () => {
  const { journal, database } = await fiveArticles();

  const after = (open?: string) => nextToRead(database, ME, open, []);
  expect(await after(judged)).toEqual({ document: theirs, isPutOff: false });
  expect(await after(theirs)).toEqual({ document: untouched, isPutOff: false });
  expect(await after(copied)).toEqual({ document: theirs, isPutOff: false });
  expect(await after()).toEqual({ document: theirs, isPutOff: false });

  for (const id of [theirs, untouched, copied]) {
    const layer = newId();
    const patches = [
      put('layer', layer, { person: me, kind: 'work' }),
      put('judgement', newId(), { layer, relevance: 'relevant' }),
    ];
    await done(database, journal, [{ stream: id, patches }]);
  }
  expect(await after(copied)).toEqual({ document: judged, isPutOff: true });
  expect(await after(judged)).toBeUndefined();
});
