import { describe, expect, test } from 'vitest';
import { events, JournalPosition, LARGEST_FILE, requests } from '#shared/ipc/contract';
import { LocalState, LocalUpdate } from '#shared/ipc/local-state';
import { DOCUMENT, newId, PROJECT } from '#tests/builders/ids';
import { anActor } from '#tests/builders/an-actor';

const submission = (patch: unknown) => ({
  project: PROJECT,
  batch: newId(),
  command: 'tag',
  streams: [{ stream: PROJECT, patches: [patch] }],
});
const isTaken = (patch: unknown) => requests.submit.input.safeParse(submission(patch)).success;

describe('what the page may ask to be written', () => {
  test('is a put, a removal or a text', () => {
    const digest = 'f'.repeat(64);
    const patches = [
      anActor(),
      { op: 'put', type: 'actor', id: newId(), fields: {} },
      { op: 'put', type: 'actor', id: newId(), fields: { note: null } },
      { op: 'del', type: 'actor', id: newId() },
      { op: 'doc', textDigest: digest, blob: digest, original: digest },
    ];

    expect(patches.filter((patch) => !isTaken(patch))).toEqual([]);
  });

  test('is never a patch that this program does not know, or one that is not whole', () => {
    const id = newId();
    const patches = [
      { op: 'view', act: 'take' },
      { op: 'put', type: 'actor', id },
      { op: 'put', type: 'actor', id: 'one', fields: {} },
      { op: 'put', type: 'actor', id, fields: {}, author: newId() },
      { op: 'del', type: 'actor', id, fields: {} },
      // What this installation has seen of others is for the journal to say.
      { op: 'ctx', vector: { [newId()]: 3 } },
      {},
    ];

    expect(patches.filter(isTaken)).toEqual([]);
  });

  test('never names a field or an entity as JavaScript names its own', () => {
    const put = { op: 'put', type: 'actor', id: newId() };

    for (const name of ['constructor', 'prototype', '__proto__']) {
      expect(isTaken({ ...put, type: name, fields: {} }), name).toBe(false);
    }
    for (const name of ['constructor', 'prototype']) {
      expect(isTaken({ ...put, fields: { [name]: 'polluted' } }), name).toBe(false);
    }
    // zod leaves this one out by itself: what is handed on does not have it.
    const parsed = requests.submit.input.parse(
      submission({ ...put, fields: JSON.parse('{"__proto__":{"polluted":1}}') }),
    );
    expect(JSON.stringify(parsed)).not.toContain('polluted');
    expect({}).not.toHaveProperty('polluted');
  });

  test('holds at least one patch for each stream that it names', () => {
    const { input } = requests.submit;

    expect(input.safeParse({ ...submission(anActor()), streams: [] }).success).toBe(false);
    expect(
      input.safeParse({ ...submission(anActor()), streams: [{ stream: DOCUMENT, patches: [] }] }).success,
    ).toBe(false);
  });

  test('is not numbered or dated by the page: that is the journal’s part', () => {
    expect(requests.submit.input.safeParse({ ...submission(anActor()), seq: 1 }).success).toBe(false);
    expect(requests.submit.input.safeParse({ ...submission(anActor()), author: newId() }).success).toBe(
      false,
    );
  });
});

test('a file of 200 MB can be handed over, one byte more cannot', () => {
  const { input } = requests.writeBlob;
  const project = PROJECT;
  // Lazily allocated: nothing of it is ever touched.
  const largest = new Uint8Array(LARGEST_FILE);

  expect(input.safeParse({ project, bytes: largest }).success).toBe(true);
  expect(input.safeParse({ project, bytes: new Uint8Array(LARGEST_FILE + 1) }).success).toBe(false);
  expect(input.safeParse({ project, bytes: [1, 2, 3] }).success).toBe(false);
});

test('the page names things of the outside world by handles, never by a path', () => {
  for (const { input } of [requests.readChosen, requests.inspectBundle]) {
    expect(input.safeParse({ handle: newId() }).success).toBe(true);
    expect(input.safeParse({ handle: '/etc/passwd' }).success).toBe(false);
    expect(input.safeParse({ handle: newId(), path: '/etc/passwd' }).success).toBe(false);
  }
});

test('a bundle is taken as it was looked at: by the digest of its table of contents', () => {
  const { input } = requests.importBundle;
  const handle = newId();

  expect(input.safeParse({ handle, manifest: DOCUMENT }).success).toBe(true);
  expect(input.safeParse({ handle }).success).toBe(false);
  expect(input.safeParse({ handle: '/etc/passwd', manifest: DOCUMENT }).success).toBe(false);
});

test('a blob or document is asked for by its digest alone', () => {
  const { input } = requests.readBlob;

  expect(input.safeParse({ project: PROJECT, digest: DOCUMENT }).success).toBe(true);
  for (const digest of ['../profile.json', DOCUMENT.toUpperCase(), DOCUMENT.slice(1)]) {
    expect(input.safeParse({ project: PROJECT, digest }).success, digest).toBe(false);
  }
});

test('the place before the first frame of a journal is a place', () => {
  expect(JournalPosition.safeParse({ frames: 0, digest: '0'.repeat(64) }).success).toBe(true);
  expect(JournalPosition.safeParse({ frames: -1, digest: '0'.repeat(64) }).success).toBe(false);
});

test('a count of refused requests that the main process tells is a whole number', () => {
  expect(events.requestRefused.safeParse(3).success).toBe(true);
  expect(events.requestRefused.safeParse(0.5).success).toBe(false);
});

describe('what is remembered on this machine', () => {
  test('begins with the system’s colours, in the library, with all panels shown', () => {
    expect(LocalState.parse({})).toMatchObject({
      theme: 'system',
      contrast: 'system',
      reading: {
        textSize: 18,
        measure: 'normal',
        spacing: 'normal',
        saysHighlights: false,
        offersTagLine: true,
      },
      room: 'library',
      isListShown: true,
      isMarginShown: true,
      isPassageMapShown: true,
      batches: {},
      closedSections: ['tidy'],
      keys: {},
      hasSingleKeys: true,
      recentCommands: [],
    });
  });

  test('is replaced key by key: an update without a key says nothing of it', () => {
    expect(LocalUpdate.parse({ theme: 'dark' })).toEqual({ theme: 'dark' });
    expect(LocalUpdate.parse({})).toEqual({});
    expect(LocalUpdate.safeParse({ nickname: 'x' }).success).toBe(false);
  });

  test('holds places and drafts under whatever keys the page makes', () => {
    const key = `${PROJECT} ${DOCUMENT}`;
    const update = { places: { [key]: { offset: 3, top: 0 } }, drafts: { [key]: 'half a sen' } };

    expect(LocalUpdate.parse(update)).toEqual(update);
    expect(LocalState.parse(update)).toMatchObject(update);
  });

  test('has every key that an update can replace', () => {
    expect(Object.keys(LocalUpdate.shape).toSorted()).toEqual(Object.keys(LocalState.shape).toSorted());
  });
});
