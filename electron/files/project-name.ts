import path from 'node:path';
import { compareStamps, type Stamp } from '#shared/history/clock';
import { Change, Hlc, isKnownPatch } from '#shared/model/change';
import { z } from '#shared/model/zod';
import { scanPayloads } from '../journal/scan';
import { segmentFile, segmentsIn } from '../journal/segments';
import { writeAtomically } from './atomic';
import type { Disk } from './disk';

const SIGN = Buffer.from('"type":"project"');
const ARRIVED = Buffer.from('"arrived":');

/** What the segments before one say of the name: kept beside them, so that a journal of years is not read at each start. */
const KnownName = z.strictObject({
  segment: z.int().positive(),
  /** How long the segment before it was: where it is not so now, another journal lies there. */
  before: z.int(),
  name: z.string(),
  latest: z.strictObject({ author: z.string(), seq: z.int(), hlc: Hlc }).optional(),
  arrival: z.string().optional(),
});
type KnownName = z.infer<typeof KnownName>;
const nothingKnown: KnownName = { segment: 1, before: 0, name: '' };

/**
 * A project's name, for lists that are shown before any project is opened: the latest that anyone gave it. Only the few
 * frames that speak of it are parsed, so a journal of years takes milliseconds. A project that came in a bundle and was never
 * given a name is called by the first bundle's file. Nothing is checked here, so what is damaged or may not be read is passed
 * over, and the name may be empty: opening the project says what is wrong with it.
 */
export async function projectName(disk: Disk, folder: string, project: string): Promise<string> {
  const journal = path.join(folder, 'journal');
  const start = await knownName(disk, folder, journal);
  let { name, latest, arrival } = start;
  let segment = start.segment;
  const take = (payload: Buffer): void => {
    if (arrival === undefined && payload.includes(ARRIVED)) arrival = bundleIn(payload);
    if (!payload.includes(SIGN)) return;
    for (const [{ author, seq, hlc }, given] of namesIn(payload, project)) {
      const stamp = { author, seq, hlc };
      if (latest && compareStamps(latest, stamp) >= 0) continue;
      latest = stamp;
      name = given;
    }
  };
  try {
    const segments = (await segmentsIn(disk, journal)).filter((each) => each >= start.segment);
    for (segment of segments) {
      if (segment > start.segment) await keepName(disk, folder, journal, { segment, name, latest, arrival });
      await scanPayloads(disk, journal, take, segment);
    }
  } catch {
    // What there is of the name is shown.
  }
  return name || arrival || '';
}

/** Not worth a word where it fails: it is read from the journal again. */
async function keepName(
  disk: Disk,
  folder: string,
  journal: string,
  known: Omit<KnownName, 'before'>,
): Promise<void> {
  const before = (await disk.sizeOf(segmentFile(journal, known.segment - 1))) ?? 0;
  const content = Buffer.from(JSON.stringify({ ...known, before } satisfies KnownName));
  await writeAtomically(disk, fileIn(folder), content).catch(() => undefined);
}

async function knownName(disk: Disk, folder: string, journal: string): Promise<KnownName> {
  try {
    const known = KnownName.parse(JSON.parse(Buffer.from(await disk.read(fileIn(folder))).toString('utf8')));
    const before = await disk.sizeOf(segmentFile(journal, known.segment - 1));
    return before === known.before ? known : nothingKnown;
  } catch {
    return nothingKnown;
  }
}

function fileIn(folder: string): string {
  return path.join(folder, 'name.json');
}

/** The name of the file in which this payload's changes arrived, without its ending. */
function bundleIn(payload: Buffer): string | undefined {
  const { arrived } = (parsed(payload) ?? {}) as { arrived?: { name?: unknown } | null };
  const name = arrived?.name;
  return typeof name === 'string' ? name.replace(/\.scholion$/i, '').trim() : undefined;
}

function namesIn(payload: Buffer, project: string): [Stamp, string][] {
  return changesIn(payload, project).flatMap((change) =>
    change.patches.filter(isKnownPatch).flatMap((patch): [Stamp, string][] => {
      if (patch.op !== 'put' || patch.type !== 'project') return [];
      const { name } = patch.fields;
      return name === undefined ? [] : [[change, typeof name === 'string' ? name : '']];
    }),
  );
}

/** The well-formed changes of the project's register, of a payload that may be anything. */
function changesIn(payload: Buffer, project: string): Change[] {
  const { changes } = (parsed(payload) ?? {}) as { changes?: unknown };
  if (!Array.isArray(changes)) return [];
  return changes.flatMap((change: { stream?: unknown } | null) =>
    change?.stream === project ? (Change.safeParse(change).data ?? []) : [],
  );
}

function parsed(payload: Buffer): unknown {
  try {
    return JSON.parse(payload.toString('utf8'));
  } catch {
    return undefined;
  }
}
