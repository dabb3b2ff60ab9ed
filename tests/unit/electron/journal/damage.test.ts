import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { encodeFrame, GENESIS, HEADER_BYTES, MAGIC } from '#electron/journal/frame';
import { openJournal } from '#electron/journal/open-journal';
import {
  aDraft,
  aReliableDisk,
  batchesOf,
  entriesOf,
  FOLDER,
  opened,
  PROJECT,
  surroundings,
} from '../builders/journals';

const SEGMENT = path.join(FOLDER, 'journal', '000001.log');
const QUARANTINE = path.join(FOLDER, 'quarantine');

/** A journal of an epoch and four actions, and where each of its frames ends. */
async function aSmallJournal() {
  const disk = aReliableDisk();
  const { journal } = await opened(disk);
  const batches: string[] = [];
  const ends = [disk.contentOf(SEGMENT).length];
  for (let count = 0; count < 4; count += 1) {
    const draft = aDraft();
    await journal.append(draft);
    batches.push(draft.batch);
    ends.push(disk.contentOf(SEGMENT).length);
  }
  return { bytes: disk.contentOf(SEGMENT), batches, ends, author: journal.author };
}

async function openedWith(bytes: Uint8Array) {
  const disk = aReliableDisk(new Map([[SEGMENT, bytes]]));
  return { disk, ...(await opened(disk)) };
}

/** As text, which compares a hundred times faster when there are thousands. */
function setAsideOn(disk: ReturnType<typeof aReliableDisk>): string[] {
  const names = disk.names().filter((name) => name.startsWith(QUARANTINE));
  return names.map((name) => hex(disk.contentOf(name)));
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}

describe('a journal cut at any byte', () => {
  test(
    'gives back every frame before, sets the rest aside and goes on as a new author',
    { timeout: 60_000 },
    async () => {
      const { bytes, batches, ends, author } = await aSmallJournal();
      for (let cut = ends[0] ?? 0; cut <= bytes.length; cut += 1) {
        const whole = ends.filter((end) => end <= cut).length - 1;
        const torn = cut - (ends[whole] ?? 0);

        const { journal, report, disk } = await openedWith(bytes.slice(0, cut));

        expect(await batchesOf(journal)).toEqual(batches.slice(0, whole));
        expect(report).toEqual({ tornBytes: torn });
        expect(setAsideOn(disk)).toEqual(torn > 0 ? [hex(bytes.slice(cut - torn, cut))] : []);
        expect(journal.author === author).toBe(torn === 0);
        expect((await journal.append(aDraft())).ok).toBe(true);
      }
    },
  );

  test('is whole at the next start', async () => {
    const { bytes } = await aSmallJournal();
    const { disk, journal } = await openedWith(bytes.slice(0, -3));
    await journal.append(aDraft());

    const again = await opened(disk);

    expect(again.report).toEqual({ tornBytes: 0 });
    expect(again.journal.author).toBe(journal.author);
    expect(await entriesOf(again.journal)).toEqual(await entriesOf(journal));
  });

  test('even within its first frame can be worked with', async () => {
    const { bytes } = await aSmallJournal();

    const { journal, report } = await openedWith(bytes.slice(0, 10));

    expect(report).toEqual({ tornBytes: 10 });
    expect((await journal.append(aDraft())).ok).toBe(true);
  });
});

describe('a journal with a byte changed anywhere', () => {
  test(
    'gives back every frame before, loses no byte of the rest, and says so',
    { timeout: 60_000 },
    async () => {
      const { bytes, batches, ends } = await aSmallJournal();
      for (let at = 0; at < bytes.length; at += 1) {
        const changed = bytes.with(at, (bytes[at] ?? 0) ^ 0x55);
        const whole = ends.filter((end) => end <= at).length;

        const { journal, report, disk } = await openedWith(changed);

        expect(await batchesOf(journal)).toEqual(batches.slice(0, Math.max(0, whole - 1)));
        expect(setAsideOn(disk)).toEqual([hex(changed.slice(ends[whole - 1] ?? 0))]);
        const isTakenForTorn = report.tornBytes > 0;
        const torn = { tornBytes: bytes.length - (ends[whole - 1] ?? 0) };
        expect(report).toEqual(isTakenForTorn ? torn : { tornBytes: 0, damagedAtFrame: whole });
        expect(journal.hasAuthor).toBe(true);
      }
    },
  );

  test('is never said to have lost nothing when saved frames stand behind the change', async () => {
    const { bytes, ends } = await aSmallJournal();
    const isProvable = (at: number) => {
      const start = ends.findLast((end) => end <= at) ?? 0;
      const behind = ends.filter((end) => end > at).length - 1;
      // With one frame behind, what proves it whole is the digest in the changed frame's own header.
      const isHeader = at - start < HEADER_BYTES;
      const isLength = at - start >= MAGIC.length && at - start < MAGIC.length + 4;
      return behind >= 2 || (behind === 1 && (!isHeader || isLength));
    };
    let tried = 0;
    for (let at = 0; at < bytes.length; at += 1) {
      if (!isProvable(at)) continue;
      tried += 1;

      const { report } = await openedWith(bytes.with(at, (bytes[at] ?? 0) ^ 0x55));

      expect(report, `byte ${at}`).toHaveProperty('damagedAtFrame');
    }
    expect(tried).toBeGreaterThan(bytes.length / 2);
  });

  test('is damaged, not torn, when a whole sector of it is lost under saved frames', async () => {
    const disk = aReliableDisk();
    const { journal } = await opened(disk);
    const start = disk.contentOf(SEGMENT).length;
    await journal.append(aDraft('long '.repeat(500)));
    await journal.append(aDraft('saved after it'));
    const bytes = Uint8Array.from(disk.contentOf(SEGMENT)).fill(0, start + 512, start + 1024);

    const { report } = await openedWith(bytes);

    expect(report).toEqual({ tornBytes: 0, damagedAtFrame: 1 });
  });
});

test('a frame with a sector missing is what a power cut leaves: torn, not damaged', async () => {
  const disk = aReliableDisk();
  const { journal } = await opened(disk);
  const start = disk.contentOf(SEGMENT).length;
  await journal.append(aDraft('long '.repeat(500)));
  const bytes = Uint8Array.from(disk.contentOf(SEGMENT)).fill(0, start + 512, start + 1024);

  const { report } = await openedWith(bytes);

  expect(report).toEqual({ tornBytes: bytes.length - start });
});

test('segments behind damage are set aside whole', async () => {
  const disk = aReliableDisk();
  const { journal } = await opened(disk, { segmentBytes: 1_000 });
  const drafts = Array.from({ length: 8 }, () => aDraft('n'.repeat(300)));
  for (const draft of drafts) await journal.append(draft);
  const names = disk.names().filter((name) => name.endsWith('.log'));
  expect(names.length).toBeGreaterThan(2);
  const files = new Map(names.map((name) => [name, disk.contentOf(name)]));
  const first = files.get(SEGMENT) ?? new Uint8Array();
  files.set(SEGMENT, first.with(first.length - 1, 0));
  const damaged = aReliableDisk(files);

  const { journal: mended, report } = await opened(damaged, { segmentBytes: 1_000 });

  expect(report.damagedAtFrame).toBeGreaterThan(0);
  expect(setAsideOn(damaged)).toHaveLength(names.length);
  const kept = await batchesOf(mended);
  expect(kept).toEqual(drafts.slice(0, kept.length).map(({ batch }) => batch));
  expect(kept.length).toBeGreaterThan(0);
});

test('a journal of a newer version is not touched', async () => {
  const { bytes } = await aSmallJournal();
  const newer = encodeFrame(GENESIS, Buffer.from('{"kind":"purged","v":2}')).bytes;
  const files = new Map([[SEGMENT, Uint8Array.from([...newer, ...bytes])]]);
  const disk = aReliableDisk(files);

  const result = await openJournal(FOLDER, PROJECT, surroundings(disk));

  expect(result).toMatchObject({
    ok: false,
    failure: { code: 'project-read-only', reason: 'newer-version' },
  });
  expect(disk.names()).toEqual([SEGMENT]);
  expect(disk.contentOf(SEGMENT)).toEqual(files.get(SEGMENT));
});
