import { expect, test } from 'vitest';
import { openJournal } from '#electron/journal/open-journal';
import type { ProjectJournal } from '#electron/journal/project-journal';
import { scanJournal, type FramePlace } from '#electron/journal/scan';
import { segmentFile } from '#electron/journal/segments';
import {
  aDraft,
  aReliableDisk,
  batchesOf,
  FOLDER,
  opened,
  PROJECT,
  surroundings,
} from '../builders/journals';
import type { ForgetfulDisk } from '../builders/forgetful-disk';

const JOURNAL = `${FOLDER}/journal`;
const CHECKPOINT = `${FOLDER}/checkpoint.json`;
const ANOTHER_STREAM = 'd0'.repeat(32);

/** A journal of some segments that was put by, with what was written to it before and after. */
async function putBy({ before = 6, after = 0 } = {}): Promise<{
  disk: ForgetfulDisk;
  journal: ProjectJournal;
}> {
  const disk = aReliableDisk();
  const { journal } = await opened(disk, { segmentBytes: 900 });
  const write = (at: number) =>
    journal.append(aDraft('n'.repeat(200), at % 2 === 0 ? PROJECT : ANOTHER_STREAM));
  for (let count = 0; count < before; count += 1) await write(count);
  expect(await journal.putBy()).toBe(true);
  for (let count = 0; count < after; count += 1) await write(count);
  return { disk, journal };
}

/** The same files as another process finds them. */
async function copyOf(disk: ForgetfulDisk, without?: string): Promise<ForgetfulDisk> {
  const files = new Map<string, Uint8Array>();
  for (const folder of [FOLDER, JOURNAL]) {
    for (const name of await disk.list(folder)) {
      const file = `${folder}/${name}`;
      if (file === without || file === JOURNAL || (await disk.sizeOf(file)) === undefined) continue;
      files.set(file, await disk.read(file));
    }
  }
  return aReliableDisk(files);
}

async function changedAt(disk: ForgetfulDisk, file: string, at: number): Promise<void> {
  const bytes = Uint8Array.from(await disk.read(file));
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  await disk.remove(file);
  const opened = await disk.openToAppend(file);
  await opened.append(bytes);
  await opened.sync();
  await opened.close();
}

test.each([0, 1, 5])(
  'with %i frames behind it, it opens the journal as reading all of it does',
  async (after) => {
    const { disk } = await putBy({ after });
    const [quick, whole] = [await opened(await copyOf(disk)), await opened(await copyOf(disk, CHECKPOINT))];

    expect(quick.journal.position.frames - quick.unread.length).toBe(after);
    expect(quick.journal.bytesToRead > 0).toBe(after > 0);
    expect(quick.unread.length).toBeGreaterThan(0);
    expect(whole.unread).toEqual([]);
    for (const of of [
      (journal: ProjectJournal) => journal.position,
      (journal: ProjectJournal) => journal.author,
    ]) {
      expect(of(quick.journal)).toEqual(of(whole.journal));
    }
    expect(await batchesOf(quick.journal)).toEqual(await batchesOf(whole.journal));
    expect([...quick.journal.ledger.records()]).toEqual([...whole.journal.ledger.records()]);
    const draft = aDraft();
    expect(await quick.journal.append(draft)).toEqual(await whole.journal.append(draft));
  },
);

test('what is torn off behind it is set aside as ever', async () => {
  const { disk } = await putBy({ after: 2 });
  const last = segmentFile(JOURNAL, (await disk.list(JOURNAL)).length);
  await disk.truncate(last, ((await disk.sizeOf(last)) ?? 0) - 3);

  const { report } = await opened(await copyOf(disk));

  expect(report.tornBytes).toBeGreaterThan(0);
});

test.each([
  ['a segment that is shorter', (disk: ForgetfulDisk) => disk.truncate(segmentFile(JOURNAL, 1), 500)],
  [
    'a last frame that is another',
    async (disk: ForgetfulDisk) => {
      const last = segmentFile(JOURNAL, (await disk.list(JOURNAL)).length);
      await changedAt(disk, last, ((await disk.sizeOf(last)) ?? 0) - 5);
    },
  ],
  ['a checkpoint that is damaged', (disk: ForgetfulDisk) => changedAt(disk, CHECKPOINT, 100)],
  ['no checkpoint', (disk: ForgetfulDisk) => disk.remove(CHECKPOINT)],
])('with %s all is read', async (_, change) => {
  const { disk } = await putBy();
  await change(disk);

  const [quick, whole] = [await opened(await copyOf(disk)), await opened(await copyOf(disk, CHECKPOINT))];

  expect(quick.unread).toEqual([]);
  expect(quick.report).toEqual(whole.report);
});

test('damage in what was not read is found at leisure: nothing is saved behind it, and the next opening sets it aside', async () => {
  const { disk } = await putBy();
  await changedAt(disk, segmentFile(JOURNAL, 1), 300);
  const { journal, unread, report } = await opened(disk);

  await journal.checkUnread(unread);
  const refused = await journal.append(aDraft());
  await journal.close();
  const again = await opened(disk);

  expect(report).toEqual({ tornBytes: 0 });
  expect(refused).toEqual({ ok: false, failure: { code: 'journal-unwritable', reason: 'damaged' } });
  expect(again.unread).toEqual([]);
  expect(again.report.damagedAtFrame).toBeDefined();
});

test('what was not read and is whole is left in peace', async () => {
  const { disk } = await putBy();
  const { journal, unread } = await opened(disk);

  await journal.checkUnread(unread);

  expect(journal.failure).toBeUndefined();
});

test('nothing is put by of a journal that is being written to, or has failed', async () => {
  const { journal } = await opened(aReliableDisk());
  const writing = journal.append(aDraft());

  expect(await journal.putBy()).toBe(false);
  await writing;
  expect(await journal.putBy()).toBe(true);
  await journal.close();
  expect(await journal.putBy()).toBe(false);
});

test('that of another project is not taken', async () => {
  const { disk } = await putBy();
  const another = await openJournal(FOLDER, '22222222-2222-4222-8222-222222222222', surroundings(disk));

  expect(another.ok && another.value.unread).toEqual([]);
});

test.each([
  ['its header', 3],
  ['its middle', 1_500_000],
  ['its last byte', -1],
])('of a frame of megabytes damage in %s is found at leisure', async (_, at) => {
  const disk = aReliableDisk();
  const { journal } = await opened(disk);
  await journal.append(aDraft('n'.repeat(3_000_000)));
  await journal.append(aDraft());
  await journal.putBy();
  const [, long] = await placesOf(disk);
  const whole = await opened(await copyOf(disk));
  await whole.journal.checkUnread(whole.unread);
  expect(whole.journal.failure).toBeUndefined();

  const { offset = 0, bytes = 0 } = long ?? {};
  await changedAt(disk, segmentFile(JOURNAL, 1), offset + (at < 0 ? bytes + at : at));
  const damaged = await opened(await copyOf(disk));
  await damaged.journal.checkUnread(damaged.unread);

  expect(damaged.journal.failure).toEqual({ code: 'journal-unwritable', reason: 'damaged' });
});

async function placesOf(disk: ForgetfulDisk): Promise<readonly FramePlace[]> {
  return (await scanJournal(disk, JOURNAL, () => undefined)).places;
}
