import { describe, expect, test } from 'vitest';
import type { Change } from '#shared/model/change';
import { aDraft, aReliableDisk, batchesOf, entriesOf, opened, PROJECT } from '../builders/journals';

const arrived = {
  name: 'colleague.scholion',
  manifest: 'a'.repeat(64),
  at: '2026-02-03T04:05:06.789Z',
  id: '22222222-2222-4222-8222-222222222222',
};
const text = 'e'.repeat(64);

/** What another installation wrote. */
async function aColleaguesChanges(count: number): Promise<Change[]> {
  const { journal } = await opened(aReliableDisk());
  for (let index = 0; index < count; index += 1) await journal.append(aDraft('theirs', text));
  return journal.changesIn(new Set([text]));
}

test('a new journal begins with its author', async () => {
  const { journal } = await opened(aReliableDisk());

  expect(await entriesOf(journal)).toEqual([
    expect.objectContaining({ kind: 'epoch', reason: 'created', project: PROJECT, author: journal.author }),
  ]);
});

test('opened again it goes on under the same author, number and chain', async () => {
  const disk = aReliableDisk();
  const first = await opened(disk);
  await first.journal.append(aDraft());

  const { journal } = await opened(disk);
  const result = await journal.append(aDraft());

  const [before, after] = await journal.changesIn(new Set([PROJECT]));
  expect(result.ok && result.value.changes).toEqual([after]);
  expect(after).toMatchObject({ author: first.journal.author, seq: 2 });
  expect(after?.prev).toBe(journal.ledger.digest(PROJECT, journal.author, 1));
  expect(before?.seq).toBe(1);
});

test('own actions keep their order when the machine’s clock is set back ten years, over a restart too', async () => {
  const disk = aReliableDisk();
  const now = Date.parse('2026-01-01T00:00:00Z');
  const tenYears = 10 * 365 * 24 * 3_600_000;
  for (const time of [now, now + tenYears, now, now - tenYears]) {
    const { journal } = await opened(disk, { now: () => time });
    await journal.append(aDraft());
  }

  const { journal } = await opened(disk);
  const readings = (await journal.changesIn(new Set([PROJECT]))).map(
    ({ hlc: [ms, counter] }) => ms * 1_000 + counter,
  );

  expect(readings).toEqual(readings.toSorted((a, b) => a - b));
  expect(new Set(readings).size).toBe(4);
});

describe('reading on', () => {
  test('from any position gives exactly what follows', async () => {
    const { journal } = await opened(aReliableDisk(), { segmentBytes: 700 });
    for (let count = 0; count < 6; count += 1) await journal.append(aDraft('n'.repeat(200)));
    const whole = await journal.readAfter({ frames: 0, digest: '0'.repeat(64) });
    const [all, bytes] = [whole?.entries ?? [], whole?.inAll ?? 0];

    for (const [index, { position }] of all.entries()) {
      expect(await journal.readAfter(position)).toEqual({
        entries: all.slice(index + 1),
        isEnd: true,
        upTo: bytes,
        inAll: bytes,
      });
    }
    expect(all.at(-1)?.position).toEqual(journal.position);
    expect(bytes).toBeGreaterThan(6 * 200);
  });

  test('comes in pages of some megabytes', async () => {
    const { journal } = await opened(aReliableDisk());
    for (let count = 0; count < 3; count += 1) await journal.append(aDraft('n'.repeat(3_000_000)));

    const first = await journal.readAfter({ frames: 0, digest: '0'.repeat(64) });

    expect(first?.isEnd).toBe(false);
    expect([first?.upTo, first?.inAll].map((bytes) => Math.round((bytes ?? 0) / 1_000_000))).toEqual([6, 9]);
    expect(first?.entries.length).toBeLessThan(4);
    expect(await batchesOf(journal)).toHaveLength(3);
  });

  test('from a place that this journal does not have gives nothing', async () => {
    const { journal } = await opened(aReliableDisk());
    const { frames, digest } = journal.position;

    expect(await journal.readAfter({ frames, digest: 'f'.repeat(64) })).toBeUndefined();
    expect(await journal.readAfter({ frames: frames + 1, digest })).toBeUndefined();
    expect(await journal.readAfter({ frames: 0, digest })).toBeUndefined();
  });
});

describe('what arrives', () => {
  test('is taken in one frame, with the bundle it came in', async () => {
    const { journal } = await opened(aReliableDisk());
    const theirs = await aColleaguesChanges(3);
    const { frames } = journal.position;

    const result = await journal.receive(theirs, arrived);

    expect(result).toEqual({ ok: true, value: { fresh: 3, known: 0 } });
    expect(journal.position.frames).toBe(frames + 1);
    expect((await entriesOf(journal)).at(-1)).toEqual({ v: 1, kind: 'changes', changes: theirs, arrived });
  });

  test('a second time changes nothing', async () => {
    const { journal } = await opened(aReliableDisk());
    const theirs = await aColleaguesChanges(3);
    await journal.receive(theirs, arrived);
    const before = journal.position;

    const again = await journal.receive(theirs, arrived);

    expect(again).toEqual({ ok: true, value: { fresh: 0, known: 3 } });
    expect(journal.position).toEqual(before);
  });

  test('with something missing before it is refused', async () => {
    const { journal } = await opened(aReliableDisk());
    const before = journal.position;

    const result = await journal.receive((await aColleaguesChanges(3)).slice(1), arrived);

    expect(result).toMatchObject({ obstacle: { kind: 'gap', upTo: 1 } });
    expect(journal.position).toEqual(before);
  });

  test('is what the next own action in that stream says it has seen', async () => {
    const { journal } = await opened(aReliableDisk());
    const theirs = await aColleaguesChanges(2);
    await journal.receive(theirs, arrived);

    const result = await journal.append(aDraft('mine', text));

    const author = theirs[0]?.author ?? '';
    expect(result.ok && result.value.changes[0]?.patches[0]).toEqual({ op: 'ctx', vector: { [author]: 2 } });
  });

  test('under our own id, from a copy that has gone on, is taken, and we go on under another', async () => {
    const disk = aReliableDisk();
    const { journal } = await opened(disk);
    await journal.append(aDraft());
    const [segment = ''] = disk.names();
    const copy = await opened(aReliableDisk(new Map([[segment, disk.contentOf(segment)]])));
    await copy.journal.append(aDraft());
    const author = journal.author;

    const result = await journal.receive(await copy.journal.changesIn(new Set([PROJECT])), arrived);

    expect(result).toEqual({ ok: true, value: { fresh: 1, known: 1 } });
    expect(journal.author).not.toBe(author);
    expect((await opened(disk)).journal.author).toBe(journal.author);
  });
});
