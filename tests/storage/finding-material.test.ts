import { put } from '#shared/bundle/put';
import { gatherFindings } from '#shared/brief/gather-findings';
import { materialFrom } from '#shared/brief/material';
import { foldAll } from '#shared/history/state';
import { linkId } from '#shared/model/ids';
import { listAllImplications } from '#renderer/storage/all-implications';
import type { ProjectDatabase } from '#renderer/storage/database';
import { findingMaterial } from '#renderer/storage/finding-material';
import { repack } from '#renderer/storage/repack';
import { afterEach, expect, test } from '#tests/storage/harness/in-page';
import { aDocument } from '#tests/builders/a-document';
import { aDraft, AJournal } from '#tests/builders/a-journal';
import { anActor } from '#tests/builders/an-actor';
import { anImplication } from '#tests/builders/an-implication';
import { aPassage, bearsOn, tagged } from '#tests/builders/a-passage';
import { ANOTHER_DOCUMENT, DOCUMENT, newId, PROJECT } from '#tests/builders/ids';
import { done, tablesOf } from '#tests/builders/tables';

const open: ProjectDatabase[] = [];
afterEach(() => {
  for (const database of open.splice(0)) database.close();
});

const [actor, own, other] = [newId(), newId(), newId()];
const [first, second, far] = [newId(), newId(), newId()];

/** Two articles, with evidence in both for an implication of the first; the first is packed. */
async function aLibrary() {
  const journal = new AJournal();
  journal.write(
    aDraft([
      { stream: PROJECT, patches: [anActor({ id: actor, name: 'Mark Rutte' })] },
      {
        stream: DOCUMENT,
        patches: [
          ...aDocument(),
          anImplication({ id: own }),
          put('affects', linkId('affects', own, actor), { implication: own, actor, effect: 'gain' }),
          aPassage({ id: first }),
          ...tagged(first, actor, 'speaks'),
          bearsOn(first, own),
          aPassage({ id: second, start: 40 }),
        ],
      },
      {
        stream: ANOTHER_DOCUMENT,
        patches: [
          ...aDocument({ id: ANOTHER_DOCUMENT }),
          anImplication({ id: other }),
          aPassage({ id: far, start: 8 }),
          bearsOn(far, own, 'undermines'),
        ],
      },
    ]),
  );
  const database = await tablesOf(journal);
  open.push(database);
  expect(await repack(database, DOCUMENT)).toBe('packed');
  /** What findings are when everything that was ever written is gathered. */
  const whole = () => materialFrom(foldAll(journal.changes).values(), () => []);
  return { journal, database, whole };
}

test('findings from the tables are those from everything that was written, packed or not', async () => {
  const { journal, database, whole } = await aLibrary();
  const both = async (): Promise<void> => {
    const read = await findingMaterial(database, [own, other]);
    expect(gatherFindings(read, [own, other])).toEqual(gatherFindings(whole(), [own, other]));
  };
  await both();
  expect(gatherFindings(whole(), [own])[0]).toMatchObject({
    affected: [{ name: 'Mark Rutte', effect: 'gain' }],
    evidence: expect.arrayContaining([
      expect.objectContaining({ passage: first, speakers: ['Mark Rutte'] }),
      expect.objectContaining({ passage: far, stance: 'undermines' }),
    ]),
  });

  // Written beside the pack: more evidence, another stance, a speaker, and one piece taken back.
  const beside = (...patches: Parameters<typeof inFirst>) => done(database, journal, inFirst(...patches));
  await beside(bearsOn(second, own, 'context'), ...tagged(second, actor, 'speaks'));
  await both();
  await beside(bearsOn(first, own, 'undermines'), {
    op: 'del',
    type: 'role',
    id: linkId('role', first, actor, 'speaks'),
  });
  await both();
  await beside({ op: 'del', type: 'passage', id: first });
  await both();
  await done(database, journal, [
    { stream: ANOTHER_DOCUMENT, patches: [{ op: 'del', type: 'document', id: ANOTHER_DOCUMENT }] },
  ]);
  expect(gatherFindings(await findingMaterial(database, [own]), [own])[0]?.evidence).toMatchObject([
    { passage: second },
  ]);
});

test('implications of all articles are listed, the last made first, without those of an article that is gone', async () => {
  const { journal, database } = await aLibrary();
  await done(database, journal, inFirst(put('conflictsWith', newId(), { a: own, b: other })));
  expect(await listAllImplications(database)).toMatchObject([
    { id: expect.any(String), conflicts: 1 },
    { conflicts: 1 },
  ]);
  expect((await listAllImplications(database)).find(({ id }) => id === own)).toMatchObject({
    document: DOCUMENT,
    affected: [{ actor, effect: 'gain' }],
  });

  await done(database, journal, [
    { stream: ANOTHER_DOCUMENT, patches: [{ op: 'del', type: 'document', id: ANOTHER_DOCUMENT }] },
  ]);
  expect((await listAllImplications(database)).map(({ id }) => id)).toEqual([own]);
});

function inFirst(...patches: Parameters<typeof aDraft>[0][number]['patches'][number][]) {
  return [{ stream: DOCUMENT, patches }];
}
