import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BundleJob } from '#electron/exchange/bundle-job';
import { workHere } from '#electron/exchange/bundle-work';
import { readBundle } from '#electron/bundle/bundle-file';
import { exportBundle } from '#electron/exchange/export-bundle';
import { HeldTexts } from '#electron/files/held-texts';
import { nodeDisk } from '#electron/files/node-disk';
import { Projects } from '#electron/files/projects';
import { textDigestIn } from '#electron/import/check-article';
import { fileRequests } from '#electron/ipc/files';
import { journalRequests } from '#electron/ipc/journal';
import { projectRequests } from '#electron/ipc/projects';
import { Handles } from '#electron/files/handles';
import { readEntry } from '#shared/history/journal-entry';
import { changeLines, ChangeLineReader } from '#shared/bundle/change-lines';
import { put } from '#shared/bundle/put';
import { requests } from '#shared/ipc/contract';
import type { PutPatch } from '#shared/model/change';
import { entities, type EntityType } from '#shared/model/entities';
import { sha256Hex } from '#shared/sha256';
import { anActor } from '#tests/builders/an-actor';
import { newId } from '#tests/builders/ids';
import { aDraft, surroundings } from '../builders/journals';
import { aTemporaryFolder } from '../builders/temporary-folder';

const text = 'e'.repeat(64);
const UNKNOWN = '99999999-9999-4999-8999-999999999999';
const start = { frames: 0, digest: '0'.repeat(64) };

/** All that the page can ask of a project's journal and files, and one project. */
async function theRequests() {
  const projects = new Projects(
    aTemporaryFolder(),
    { pid: process.pid, profile: 'p' },
    surroundings(nodeDisk),
  );
  const created = await projectRequests(projects).createProject({ name: 'First' });
  if (!created.ok) throw new Error(created.failure.code);
  const nothing = async () => [];
  const heldTexts = new HeldTexts();
  const checked: Uint8Array[] = [];
  const checker = {
    textDigestIn: async (file: Uint8Array) => {
      checked.push(file);
      return textDigestIn(file);
    },
  };
  const dialogs = {
    chooseDocuments: nothing,
    chooseFolder: nothing,
    chooseBundle: nothing,
    chooseCodebook: nothing,
    placeBundle: async () => undefined,
  };
  return {
    projects,
    project: created.value.project,
    ...journalRequests(projects, { heldTexts, checker }),
    heldTexts,
    checked,
    ...fileRequests(projects, new Handles('/nowhere'), dialogs),
  };
}

/** A revision file, and the action that brings its document. */
function aDocument(project: string, original: string, content = 'An article.') {
  const file = { text: content, blocks: [{ kind: 'paragraph', start: 0, end: content.length }] };
  const bytes = Buffer.from(JSON.stringify({ ...file, marks: [], meta: { format: 'text' } }));
  const [stream, blob] = [sha256Hex('An article.'), sha256Hex(bytes)];
  const patches = [{ op: 'doc' as const, textDigest: stream, blob, original }];
  return { bytes, action: { ...aDraft(), project, command: 'addDocuments', streams: [{ stream, patches }] } };
}

/** As the contract's schema would give it. */
function anAction(project: string, streams = [project]) {
  const { batch, command } = aDraft();
  const writtenIn = (stream: string) => (stream === project ? anActor({ id: UNKNOWN }) : aLayer(UNKNOWN));
  return {
    project,
    batch,
    command,
    streams: streams.map((stream) => ({ stream, patches: [writtenIn(stream)] })),
  };
}

function aLayer(id: string): PutPatch {
  return put('layer', id, { person: UNKNOWN, kind: 'work' });
}

test('an action is read back from where it was said to be', async () => {
  const { project, submit, readJournal } = await theRequests();

  const saved = await submit(anAction(project, [project, text]));
  const read = await readJournal({ project, after: start });

  if (!saved.ok || !read.ok) throw new Error('refused');
  expect(saved.value.changes.map(({ stream }) => stream)).toEqual([project, text]);
  expect(read.value).toMatchObject({ isKnown: true, isEnd: true });
  const last = read.value.entries.at(-1);
  expect(last?.position).toEqual(saved.value.position);
  expect(last && readEntry(last.payload)).toEqual({ v: 1, kind: 'changes', changes: saved.value.changes });
});

test('whoever asks from a place that is not there is told to begin anew', async () => {
  const { project, readJournal } = await theRequests();

  expect(await readJournal({ project, after: { frames: 1, digest: text } })).toEqual({
    ok: true,
    value: { isKnown: false, entries: [], isEnd: true, upTo: 0, inAll: 0 },
  });
});

test('a document is not taken before both its files are kept', async () => {
  const { project, submit, readJournal, writeBlob } = await theRequests();
  const source = sha256Hex('source');
  const { bytes, action } = aDocument(project, source);
  await writeBlob({ project, bytes });

  const refused = await submit(action);
  await writeBlob({ project, bytes: Buffer.from('source') });
  const taken = await submit(action);

  expect(refused).toEqual({ ok: false, failure: { code: 'blob-missing', digest: source } });
  expect(taken).toMatchObject({ ok: true, value: { changes: [{ seq: 1 }] } });
  const read = await readJournal({ project, after: start });
  expect(read.ok && read.value.entries).toHaveLength(3);
});

test('a text that is known to be in a file is not read again; one that was read once is known', async () => {
  const { project, submit, writeBlob, heldTexts, checked } = await theRequests();
  const known = aDocument(project, sha256Hex('source'));
  const [{ patches }] = known.action.streams as [(typeof known.action.streams)[0]];
  await writeBlob({ project, bytes: Buffer.from('source') });
  await writeBlob({ project, bytes: known.bytes });

  const taken = [await submit(known.action), await submit({ ...known.action, batch: newId() })];
  const [{ blob, textDigest }] = patches as [(typeof patches)[0]];

  expect(taken).toMatchObject([{ ok: true }, { ok: true }]);
  expect(checked).toHaveLength(1);
  expect(heldTexts.find(blob)).toBe(textDigest);
});

test('a document whose file is no text, or another one, is not taken: nobody could read a bundle with it', async () => {
  const { project, submit, writeBlob } = await theRequests();
  const broken = Buffer.from('no revision file');
  await writeBlob({ project, bytes: broken });
  const digest = sha256Hex(broken);
  const { bytes, action: other } = aDocument(project, digest, 'Another article.');
  await writeBlob({ project, bytes });
  const stream = sha256Hex('An article.');
  const patches = [{ op: 'doc' as const, textDigest: stream, blob: digest, original: digest }];

  expect(await submit({ ...other, streams: [{ stream, patches }] })).toEqual(
    refusal('the text of an article is damaged'),
  );
  expect(await submit(other)).toEqual(refusal('the text of an article is another one'));
});

test('a name longer than names are is refused before it is saved', async () => {
  const { project, submit, readJournal } = await theRequests();
  const patches = [anActor({ name: 'x'.repeat(201) })];

  const refused = await submit({ ...anAction(project), streams: [{ stream: project, patches }] });

  expect(refused).toEqual(refusal('“name” of actor has a value that is not allowed'));
  const read = await readJournal({ project, after: start });
  expect(read.ok && read.value.entries).toHaveLength(2);
});

test('an action that is longer than a bundle’s reader takes is refused', async () => {
  const { project, submit } = await theRequests();
  const patches = [anActor({ note: 'x'.repeat(16 * 1024 * 1024) })];

  expect(await submit({ ...anAction(project), streams: [{ stream: project, patches }] })).toEqual(
    refusal('it is longer than any action is'),
  );
});

test('an action in another project’s register is refused', async () => {
  const { project, submit } = await theRequests();
  const streams = [{ stream: UNKNOWN, patches: [anActor()] }];

  expect(await submit({ ...anAction(project), streams })).toEqual(refusal('it belongs to another project'));
});

test('whatever is saved, a bundle of it can be read', async () => {
  const { project, submit, projects, writeBlob } = await theRequests();
  const { bytes, action } = aDocument(project, sha256Hex('source'));
  await writeBlob({ project, bytes });
  await writeBlob({ project, bytes: Buffer.from('source') });
  const brought = await submit(action);
  expect(brought.ok).toBe(true);
  const document = action.streams[0]?.stream ?? '';
  let saved = 0;
  let refused = 0;

  await fc.assert(
    fc.asyncProperty(anySubmission(project, [document, text]), async (raw) => {
      const input = requests.submit.input.safeParse(raw);
      const answer = input.success ? await submit(input.data) : undefined;
      if (!answer?.ok) {
        refused += 1;
        return;
      }
      saved += 1;
      // As they are read back: one line of one author in one stream.
      for (const change of answer.value.changes) {
        new ChangeLineReader(change.stream, change.author).add(changeLines([change]).trimEnd());
      }
    }),
    { numRuns: 400 },
  );

  expect(saved).toBeGreaterThan(30);
  expect(refused).toBeGreaterThan(50);
  const opened = await projects.open(project);
  if (!opened.ok) throw new Error(opened.failure.code);
  const file = path.join(aTemporaryFolder(), 'all.scholion');
  expect(
    (
      await exportBundle(file, opened.value, [document, text], {
        fileMode: 0o600,
        job: new BundleJob(workHere),
      })
    ).ok,
  ).toBe(true);
  const read = await readBundle(file);
  expect(read).toMatchObject({ ok: true });
  if (read.ok) await read.value.close();
});

test('an action that names one stream twice is refused: both changes would have the same number', async () => {
  const { project, submit, readJournal } = await theRequests();

  const refused = await submit(anAction(project, [project, project]));

  expect(refused).toMatchObject({ ok: false, failure: { code: 'request-refused' } });
  const read = await readJournal({ project, after: start });
  expect(read.ok && read.value.entries).toHaveLength(2);
});

test('a project that is not there is unknown to every request', async () => {
  const { submit, readJournal, writeBlob, readBlob } = await theRequests();
  const unknown = { ok: false, failure: { code: 'project-unknown', project: UNKNOWN } };

  expect(await submit(anAction(UNKNOWN))).toEqual(unknown);
  expect(await readJournal({ project: UNKNOWN, after: start })).toEqual(unknown);
  expect(await writeBlob({ project: UNKNOWN, bytes: new Uint8Array(1) })).toEqual(unknown);
  expect(await readBlob({ project: UNKNOWN, digest: text })).toEqual(unknown);
});

function refusal(reason: string) {
  return { ok: false, failure: { code: 'request-refused', request: 'submit', reason } };
}

/** What a page with mistakes might send: right and wrong values, in the right place more often than in a wrong one. */
function anySubmission(project: string, documents: readonly string[]): fc.Arbitrary<unknown> {
  const [document = ''] = documents;
  const anywhere = fc.constantFrom(project, ...documents, UNKNOWN);
  const draft = fc.tuple(anyPatch(documents), fc.option(anywhere, { freq: 4 })).map(([patch, place]) => {
    const isOfArticle = Object.entries(entities).some(
      ([type, { home }]) => type === patch.type && home === 'document',
    );
    return { stream: place ?? (isOfArticle ? document : project), patches: [patch] };
  });
  return fc
    .uniqueArray(draft, { minLength: 1, maxLength: 2, selector: ({ stream }) => stream })
    .map((streams) => ({ project, batch: newId(), command: 'tag', streams }));
}

function anyPatch(documents: readonly string[]): fc.Arbitrary<{ op: string; type?: string }> {
  const id = fc.oneof(fc.constant(0).map(newId), fc.constantFrom(...documents, 'ab'.repeat(16)));
  const types = Object.keys(entities) as EntityType[];
  const type = fc.constantFrom<string>(...types, 'hologram', 'valueOf');
  const known = type.chain((of) => {
    const fields = Object.hasOwn(entities, of)
      ? Object.keys(entities[of as EntityType].fields.shape)
      : ['depth'];
    return fc.record({
      op: fc.constantFrom('put', 'put', 'put', 'del'),
      type: fc.constant(of),
      id,
      fields: fc.dictionary(fc.constantFrom(...fields, 'later', 'toString'), anyValue, { maxKeys: 2 }),
    });
  });
  const patch = known.map(({ fields, ...rest }) => (rest.op === 'put' ? { ...rest, fields } : rest));
  const fitting: fc.Arbitrary<{ op: string; type?: string }> = fc.oneof(
    anyText.map((name) => anActor({ name })),
    anyText.map((note) => anActor({ note })),
    fc.constant(0).map(() => aLayer(newId())),
    id.map((document) => put('document', document, { title: 'T' })),
    fc.constant({ op: 'ctx', vector: { [UNKNOWN]: 1 } }),
  );
  return fc.oneof(patch, fitting);
}

/** Also halves of characters, and more than a name may have. */
const anyText = fc.oneof(
  fc.string(),
  fc.array(fc.nat(0xffff), { maxLength: 5 }).map((units) => String.fromCharCode(...units)),
  fc.constantFrom('work', 'report', 'x'.repeat(201), 'x'.repeat(241), UNKNOWN, '2024-10-28', '\uD83D'),
);
const { value: anyValue } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    anyText,
    fc.integer(),
    fc.double(),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value'), { maxLength: 2 }),
    fc.dictionary(anyText, tie('value'), { maxKeys: 2 }),
  ),
}));
