import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { AuthorLog } from '#shared/bundle/author-log';
import { put } from '#shared/bundle/put';
import { writeBundle } from '#electron/bundle/bundle-file';
import { readBundle } from '#electron/bundle/read-bundle';
import type { Change, KnownPatch } from '#shared/model/change';
import { COLLEAGUE, ME, newId } from '#tests/builders/ids';
import { at, scholion } from './io';

const PROJECT = '6f1c0d6e-8a55-4d2e-9f6f-0c2b6f1f7a10';
const base = at('base.scholion');
const [mine, theirs] = [at('mine.scholion'), at('theirs.scholion')];
const actor = newId();

/** What several articles and two colleagues make, who each go on by themselves from the same beginning. */
beforeAll(async () => {
  for (const [name, text] of [
    ['one', 'First article.'],
    ['two', 'Second article.'],
    ['three', 'Third.'],
  ])
    writeFileSync(at(`${name}.txt`), `${text}\nIt has some more words.`);
  await scholion('import', at('one.txt'), at('two.txt'), at('three.txt'), '-o', base, '--project', PROJECT);
  await goOn(base, mine, ME, [
    [put('person', newId(), { name: 'Me', authors: [ME] }), put('actor', actor, { name: 'Russia' })],
  ]);
  await goOn(mine, theirs, COLLEAGUE, [
    [put('person', newId(), { name: 'Colleague', authors: [COLLEAGUE] })],
    [put('actor', actor, { name: 'Russian Federation' })],
  ]);
  await goOn(mine, mine, ME, [[put('actor', actor, { name: 'Russland' })]]);
});

/** Adds to what a bundle holds, for an author who has seen all of it. */
async function goOn(
  from: string,
  to: string,
  author: string,
  batches: readonly KnownPatch[][],
  onlyNew = false,
): Promise<void> {
  const read = await readBundle(from);
  if (!read.ok) throw new Error(read.failure.code);
  const { changes, blobs, project } = read.value;
  const log = new AuthorLog(author, changes);
  for (const patches of batches)
    log.write(
      { batch: newId(), command: 'test', streams: [{ stream: PROJECT, patches }] },
      Date.UTC(2025, 0, 1),
    );
  const files = new Map<string, Uint8Array>();
  for (const digest of onlyNew ? [] : blobs.digests) files.set(digest, await blobs.read(digest));
  await read.value.close();
  await writeBundle(to, {
    kind: 'share',
    project,
    changes: onlyNew ? log.changes : [...changes, ...log.changes],
    blobs: { digests: [...files.keys()], read: async (digest) => files.get(digest) ?? new Uint8Array() },
  });
}

const bytesOf = (name: string): string => readFileSync(name).toString('base64');
const changesOf = async (file: string): Promise<Change[]> =>
  JSON.parse((await scholion('log', file, '--json')).out);

test('bundles merge to the same bytes in any order, with one of them twice, and with the result among them', async () => {
  const orders = [
    [mine, theirs],
    [theirs, mine],
    [theirs, base, mine, theirs],
  ];
  for (const [n, order] of orders.entries())
    expect(await scholion('merge', ...order, '-o', at(`m${n}.scholion`))).toMatchObject({ exitCode: 0 });
  await scholion('merge', at('m0.scholion'), mine, '-o', at('again.scholion'));

  const merged = bytesOf(at('m0.scholion'));
  expect(bytesOf(at('m1.scholion'))).toBe(merged);
  expect(bytesOf(at('m2.scholion'))).toBe(merged);
  expect(bytesOf(at('again.scholion'))).toBe(merged);
  const all = new Set(
    [...(await changesOf(mine)), ...(await changesOf(theirs))].map((each) => JSON.stringify(each)),
  );
  expect(await changesOf(at('m0.scholion'))).toHaveLength(all.size);
  expect((await scholion('verify', at('m0.scholion'))).out).not.toContain('not in it');
});

test('values given apart stay both: the report lists them with who gave them, and the state says so', async () => {
  const { err } = await scholion('merge', mine, theirs, '-o', at('m.scholion'), '--report', at('r.json'));
  const report = JSON.parse(readFileSync(at('r.json'), 'utf8'));
  const state = JSON.parse((await scholion('state', at('m.scholion'), '--json')).out);

  expect(err).toMatch(/by 3 authors; 1 conflict\n/);
  expect(report.conflicts).toMatchObject([
    {
      type: 'actor',
      id: actor,
      field: 'name',
      values: expect.arrayContaining([
        expect.objectContaining({ value: 'Russland', author: ME }),
        expect.objectContaining({ value: 'Russian Federation', author: COLLEAGUE }),
      ]),
    },
  ]);
  expect(report.authors).toEqual(
    expect.arrayContaining([expect.objectContaining({ name: 'Colleague', changes: 2 })]),
  );
  expect(report.inputs.map(({ only }: { only: number }) => only).toSorted()).toEqual([1, 2]);
  expect(state.actor).toMatchObject([{ id: actor, conflicts: ['name'] }]);
});

test('the report is the same in whatever order the bundles were named', async () => {
  await scholion('merge', mine, theirs, '-o', at('m.scholion'), '--report', at('r1.json'));
  await scholion('merge', theirs, mine, '-o', at('m.scholion'), '--report', at('r2.json'));

  expect(bytesOf(at('r1.json'))).toBe(bytesOf(at('r2.json')));
});

test('what follows on changes that are in none of the bundles is merged, and what is missing is named', async () => {
  const delta = at('delta.scholion');
  await goOn(theirs, delta, ME, [[put('actor', newId(), { name: 'Ukraine' })]], true);

  const { exitCode, err } = await scholion('merge', delta, delta, '-o', at('m.scholion'));

  expect(exitCode).toBe(0);
  expect(err).toMatch(
    new RegExp(`it builds on changes of ${COLLEAGUE} in ${PROJECT} up to 2, which are in none`),
  );
});

test('a copied profile that went on working is named, and nothing is written', async () => {
  await goOn(base, at('copy.scholion'), ME, [[put('actor', newId(), { name: 'Another' })]]);

  const { exitCode, err } = await scholion('merge', mine, at('copy.scholion'), '-o', at('forked.scholion'));

  expect(exitCode).toBe(1);
  expect(err).toContain(`two different changes 1 of author ${ME}`);
  expect(existsSync(at('forked.scholion'))).toBe(false);
});

test('a bundle that is not whole is named, and nothing is written', async () => {
  writeFileSync(at('cut.scholion'), readFileSync(theirs).subarray(0, 300));

  const { exitCode, err } = await scholion('merge', mine, at('cut.scholion'), '-o', at('none.scholion'));

  expect(exitCode).toBe(1);
  expect(err).toMatch(/^cut\.scholion: not a whole bundle/);
  expect(existsSync(at('none.scholion'))).toBe(false);
});

test.each([
  ['bundles of different projects', () => [mine, at('sample.scholion'), '-o', at('none.scholion')]],
  ['a single bundle', () => [mine, '-o', at('none.scholion')]],
  ['no place to write to', () => [mine, theirs]],
])('%s: asked for in a way that makes no sense', async (_, args) => {
  await scholion('sample', '-o', at('sample.scholion'));

  expect(await scholion('merge', ...args())).toMatchObject({ exitCode: 2, out: '' });
  expect(existsSync(at('none.scholion'))).toBe(false);
});

test.each(['document', 'person'])(
  'cut by %s, the parts are whole and make the same bundle again',
  async (by) => {
    await scholion('merge', mine, theirs, '-o', at('all.scholion'));
    const folder = at(`parts-${by}`);

    expect(await scholion('split', at('all.scholion'), '--by', by, '-o', folder)).toMatchObject({
      exitCode: 0,
    });
    const parts = readdirSync(folder).map((name) => `${folder}/${name}`);
    for (const part of parts) expect(await scholion('verify', part)).toMatchObject({ exitCode: 0 });
    await scholion('merge', ...parts, '-o', at('joined.scholion'));

    expect(parts).toHaveLength(3);
    expect(bytesOf(at('joined.scholion'))).toBe(bytesOf(at('all.scholion')));
  },
);

test('a part of one article holds nothing of another', async () => {
  await scholion('split', base, '--by', 'document', '-o', at('alone'));
  const [part = ''] = readdirSync(at('alone')).filter((name) => name.startsWith('Third'));

  const { out } = await scholion('show', `${at('alone')}/${part}`);
  expect(out).toContain('Third');
  expect(readFileSync(`${at('alone')}/${part}`).length).toBeLessThan(readFileSync(base).length);
  const read = await readBundle(`${at('alone')}/${part}`);
  expect(read.ok && read.value.blobs.digests.length).toBe(2);
  if (read.ok) await read.value.close();
});

test('a folder that cannot be made is a finding', async () => {
  mkdirSync(at('taken'));
  writeFileSync(at('taken/file'), '');

  expect(await scholion('split', base, '--by', 'person', '-o', at('taken/file/below'))).toMatchObject({
    exitCode: 1,
    err: expect.stringContaining('cannot be written'),
  });
});

test('diff says what is only here, only there, and said differently, in words and for programs', async () => {
  const { out, exitCode } = await scholion('diff', mine, theirs);
  const differences = JSON.parse((await scholion('diff', mine, theirs, '--json')).out);

  expect(exitCode).toBe(1);
  expect(out).toContain('~ actor Russland; name: “Russland” → “Russian Federation”\n');
  expect(out).toContain('+ person Colleague\n');
  expect(out).toMatch(/2 differences\n$/);
  expect(differences).toMatchObject([
    { type: 'actor', kind: 'changed', fields: { name: ['Russland', 'Russian Federation'] } },
    { type: 'person', kind: 'only-second', fields: {} },
  ]);
});

test('diff of a bundle with itself, merged or not, finds nothing', async () => {
  await scholion('merge', mine, mine, '-o', at('itself.scholion'));

  expect(await scholion('diff', mine, at('itself.scholion'))).toEqual({
    exitCode: 0,
    out: 'They say the same.\n',
    err: '',
  });
});
