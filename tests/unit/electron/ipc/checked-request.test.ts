import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { answerChecked, type Caller } from '#electron/ipc/checked-request';
import { CallLimit } from '#electron/ipc/call-limit';
import { requestNames } from '#electron/ipc/request-names';
import { eventNames } from '#electron/ipc/request-names';
import { events, requests, type RequestName, type Requests } from '#shared/ipc/contract';
import { succeed } from '#shared/result';

const page: Caller = { url: 'app://scholion/', isMainFrame: true };
const project = '11111111-1111-4111-8111-111111111111';

function aDoor(handler = vi.fn(async (_input: unknown) => succeed(undefined))) {
  const handlers = Object.fromEntries(requestNames.map((name) => [name, handler])) as unknown as Requests;
  const onMistake = vi.fn();
  return { handler, onMistake, door: { handlers, isWithinLimit: () => true, onMistake } };
}

function refusal(request: string, reason: unknown) {
  return { ok: false, failure: { code: 'request-refused', request, reason } };
}

test('every request and event of the contract has its name in the preload script', () => {
  expect(requestNames.toSorted()).toEqual(Object.keys(requests).toSorted());
  expect(eventNames.toSorted()).toEqual(Object.keys(events).toSorted());
});

test('the own page’s well-formed request reaches its handler', async () => {
  const { door, handler } = aDoor();

  const answer = await answerChecked('openProject', page, { project }, door);

  expect(answer).toEqual({ ok: true, value: undefined });
  expect(handler).toHaveBeenCalledExactlyOnceWith({ project });
});

describe('no handler meets a stranger', () => {
  const strangers: [string, Caller][] = [
    ['a frame that is gone', undefined],
    ['a frame within the page', { url: 'app://scholion/', isMainFrame: false }],
    ...[
      'https://scholion/',
      'app://other/',
      'app://scholion.evil/',
      'app://scholion@evil/',
      'app://scholion:1/',
      'app://user@scholion/',
      'file:///index.html',
      'about:blank',
      'data:text/html,x',
      'not an address',
      '',
    ].map((url): [string, Caller] => [`"${url}"`, { url, isMainFrame: true }]),
  ];
  test.each(strangers)('%s', async (_who, caller) => {
    const { door, handler } = aDoor();

    for (const name of requestNames) {
      expect(await answerChecked(name, caller, undefined, door)).toEqual(refusal(name, 'sender'));
    }
    expect(handler).not.toHaveBeenCalled();
  });
});

describe('no handler meets a malformed input', () => {
  const wellFormed: Partial<Record<RequestName, object>> = {
    createProject: { name: 'A' },
    openProject: { project },
    readBlob: { project, digest: 'a'.repeat(64) },
    writeBlob: { project, bytes: new Uint8Array(1) },
    readChosen: { handle: project },
    inspectBundle: { handle: project },
    importBundle: { handle: project, manifest: 'a'.repeat(64) },
    offerBytes: { name: 'x', bytes: new Uint8Array(1) },
    exportBundle: { project, documents: ['a'.repeat(64)], suggestedName: 'x' },
    writeLocal: { theme: 'dark' },
    readJournal: { project, after: { frames: 0, digest: '0'.repeat(64) } },
    submit: {
      project,
      batch: project,
      command: 'tag',
      streams: [{ stream: project, patches: [{ op: 'del', type: 'actor', id: project }] }],
    },
  };

  test.each(Object.entries(wellFormed) as [RequestName, object][])('%s', async (name, input) => {
    const { door, handler } = aDoor();
    expect(await answerChecked(name, page, input, door)).toMatchObject({ ok: true });
    handler.mockClear();

    const keys = name === 'writeLocal' ? [] : Object.keys(input);
    const malformed = [
      { ...input, extra: 1 },
      ...keys.map((key) => ({ ...input, [key]: undefined })),
      ...Object.keys(input).map((key) => ({ ...input, [key]: { toString: () => project } })),
      [input],
      'text',
      null,
    ];
    for (const raw of malformed) {
      expect(await answerChecked(name, page, raw, door), JSON.stringify(raw)).toMatchObject({
        failure: { code: 'request-refused' },
      });
    }
    expect(handler).not.toHaveBeenCalled();
  });

  test('whatever it is', async () => {
    const { door } = aDoor();
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...requestNames), fc.anything(), async (name, raw) => {
        const answer = await answerChecked(name, page, raw, door);
        expect(answer.ok).toBe(requests[name].input.safeParse(raw).success);
      }),
    );
  });

  test('a refusal does not repeat what was sent', async () => {
    const { door } = aDoor();

    const answer = await answerChecked('openProject', page, { project: 'a secret of the article' }, door);

    expect(answer).toEqual(refusal('openProject', 'input: project'));
  });
});

test('a mistake of the program is refused in general words and noted', async () => {
  const mistake = new Error('/home/someone/secret.txt');
  const { door, onMistake } = aDoor(vi.fn(() => Promise.reject(mistake)));

  expect(await answerChecked('start', page, undefined, door)).toEqual(refusal('start', 'unexpected'));
  expect(onMistake).toHaveBeenCalledExactlyOnceWith('start', mistake);
});

test('whoever asks more than a thousand times in a second is refused until it is over', async () => {
  let now = 5_000;
  const limit = new CallLimit(() => now);
  const { door } = aDoor();
  const ask = () => answerChecked('start', page, undefined, { ...door, isWithinLimit: () => limit.allows() });

  const answers = [];
  for (let count = 0; count < 1_200; count += 1) answers.push(await ask());
  now += 1_001;

  expect(answers.filter(({ ok }) => ok)).toHaveLength(1_000);
  expect(answers.at(-1)).toEqual(refusal('start', 'too-often'));
  expect((await ask()).ok).toBe(true);
});
