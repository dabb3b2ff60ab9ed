import { expect, test } from 'vitest';
import type { Disk } from '#electron/files/disk';
import type { ProjectJournal } from '#electron/journal/project-journal';
import { ForgetfulDisk, PowerCut, seeded } from '../builders/forgetful-disk';
import { aDraft, aReliableDisk, batchesOf, opened } from '../builders/journals';

test('actions that are asked for together share one write and one sync', async () => {
  const disk = aReliableDisk();
  const { journal } = await opened(disk);
  const before = disk.log.length;

  const results = await Promise.all(Array.from({ length: 50 }, () => journal.append(aDraft())));

  expect(results.every(({ ok }) => ok)).toBe(true);
  expect(disk.log.slice(before).map((line) => line.split(' ')[0])).toEqual(['append', 'sync']);
});

test('actions that come while others are written share the next sync', async () => {
  const disk = aReliableDisk();
  const { journal } = await opened(disk);
  const before = disk.log.length;

  const first = journal.append(aDraft());
  await new Promise(setImmediate);
  const others = Array.from({ length: 20 }, () => journal.append(aDraft()));
  await Promise.all([first, ...others]);

  expect(disk.log.slice(before).filter((line) => line.startsWith('sync'))).toHaveLength(2);
});

test('nothing is said to be saved before its sync has returned', async () => {
  const disk = aReliableDisk();
  const { journal } = await opened(disk);

  await Promise.all(
    Array.from({ length: 3 }, async () => {
      await journal.append(aDraft());
      disk.log.push('said');
    }),
  );

  expect(disk.log.slice(-4)).toEqual(['sync 000001.log', 'said', 'said', 'said']);
});

test('concurrent actions are numbered and chained one after another', async () => {
  const { journal } = await opened(aReliableDisk());

  const results = await Promise.all(Array.from({ length: 5 }, () => journal.append(aDraft())));

  const changes = results.flatMap((result) => (result.ok ? result.value.changes : []));
  expect(changes.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5]);
  expect(new Set(changes.map(({ prev }) => prev)).size).toBe(5);
});

test('a frame may be longer than a segment', async () => {
  const disk = aReliableDisk();
  const { journal } = await opened(disk, { segmentBytes: 500 });
  const drafts = [aDraft('x'.repeat(3_000)), aDraft(), aDraft('y'.repeat(3_000))];
  for (const draft of drafts) await journal.append(draft);

  const again = await opened(disk, { segmentBytes: 500 });

  expect(await batchesOf(again.journal)).toEqual(drafts.map(({ batch }) => batch));
});

test('after a failed sync nothing more is said to be saved, until the journal is opened anew', async () => {
  const disk = aReliableDisk();
  let isBroken = false;
  const { journal } = await opened(withSync(disk, () => isBroken));
  await journal.append(aDraft());
  isBroken = true;

  const failed = await Promise.all([journal.append(aDraft()), journal.append(aDraft())]);
  isBroken = false;
  const later = await journal.append(aDraft());

  const unwritable = { ok: false, failure: { code: 'journal-unwritable', reason: 'EIO' } };
  expect([...failed, later]).toEqual([unwritable, unwritable, unwritable]);
  expect(journal.position.frames).toBe(2);
  const again = await opened(disk);
  expect((await again.journal.append(aDraft())).ok).toBe(true);
});

test('text without a UTF-8 form is refused, and the next action is saved all the same', async () => {
  const { journal } = await opened(aReliableDisk());

  const refused = await journal.append(aDraft('half a pair: \ud83d'));
  const next = await journal.append(aDraft());

  expect(refused).toMatchObject({ ok: false, failure: { code: 'request-refused' } });
  expect(next).toMatchObject({ ok: true, value: { changes: [{ seq: 1 }] } });
});

/** Work in bursts on a disk whose power goes at some point. @returns what was said to be saved. */
async function workUntilPowerCut(disk: ForgetfulDisk, random: (below: number) => number): Promise<string[]> {
  const saved: string[] = [];
  let journal: ProjectJournal;
  try {
    ({ journal } = await opened(disk, { segmentBytes: 4_000 }));
  } catch {
    return saved;
  }
  for (let burst = 0; burst < 8; burst += 1) {
    const drafts = Array.from({ length: 1 + random(4) }, () => aDraft('w'.repeat(random(1_500))));
    const results = await Promise.all(drafts.map((draft) => journal.append(draft)));
    drafts.forEach(({ batch }, index) => results[index]?.ok && saved.push(batch));
  }
  return saved;
}

/** Cuts the power at one moment of one story, opens twice after it, and says what was saved and what is there. */
async function powerCut(seed: number, isLying = false): Promise<{ saved: string[]; found: string[] }> {
  const random = seeded(seed);
  const disk = new ForgetfulDisk({ random, cutAt: 1 + random(45), isLying });
  const saved = await workUntilPowerCut(disk, random);

  const after = disk.afterPowerCut({ random });
  const first = await opened(after, { segmentBytes: 4_000 });
  const late = aDraft();
  await first.journal.append(late);
  const second = await opened(after, { segmentBytes: 4_000 });
  return { saved: [...saved, late.batch], found: await batchesOf(second.journal) };
}

test(
  'whatever a power cut takes of what was not synced, nothing that was said to be saved is lost',
  { timeout: 60_000 },
  async () => {
    for (let seed = 0; seed < 1_000; seed += 1) {
      const { saved, found } = await powerCut(seed);

      const lost = saved.filter((batch) => !found.includes(batch));
      expect(lost, `seed ${seed}`).toEqual([]);
      expect(new Set(found).size, `seed ${seed}`).toBe(found.length);
    }
  },
);

test('(the same test would notice: on a disk that says it has synced and has not, work is lost)', async () => {
  let lost = 0;
  for (let seed = 0; seed < 40; seed += 1) {
    const { saved, found } = await powerCut(seed, true);
    lost += saved.filter((batch) => !found.includes(batch)).length;
  }

  expect(lost).toBeGreaterThan(0);
});

test('a power cut while a torn end is being set aside loses none of it', async () => {
  for (let cutAt = 1; cutAt < 12; cutAt += 1) {
    const whole = aReliableDisk();
    const { journal } = await opened(whole);
    const draft = aDraft();
    await journal.append(draft);
    await journal.append(aDraft());
    const [segment = ''] = whole.names();
    const torn = whole.contentOf(segment).slice(0, -5);
    const random = seeded(cutAt);
    const disk = new ForgetfulDisk({ random, cutAt }, new Map([[segment, torn]]));
    await opened(disk).catch((error: unknown) => expect(error).toBeInstanceOf(PowerCut));

    const after = disk.afterPowerCut({ random });
    const again = await opened(after);

    expect(await batchesOf(again.journal)).toEqual([draft.batch]);
    const setAside = after.names().filter((name) => name.includes('quarantine'));
    expect(
      setAside.some((name) =>
        torn.subarray(-20).every((byte, at) => after.contentOf(name).at(at - 20) === byte),
      ),
    ).toBe(true);
  }
});

function withSync(disk: Disk, isBroken: () => boolean): Disk {
  return {
    makeFolder: () => disk.makeFolder(''),
    list: (folder) => disk.list(folder),
    sizeOf: (file) => disk.sizeOf(file),
    read: (file, start, length) => disk.read(file, start, length),
    truncate: (file, length) => disk.truncate(file, length),
    rename: (from, to) => disk.rename(from, to),
    remove: (file) => disk.remove(file),
    syncFolder: (folder) => disk.syncFolder(folder),
    openToAppend: async (file) => {
      const real = await disk.openToAppend(file);
      const sync = () =>
        isBroken() ? Promise.reject(Object.assign(new Error(), { code: 'EIO' })) : real.sync();
      return { append: (bytes) => real.append(bytes), sync, close: () => real.close() };
    },
  };
}
