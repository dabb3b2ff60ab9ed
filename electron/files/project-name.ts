import path from 'node:path';
import { compareStamps, type Stamp } from '#shared/history/clock';
import { Change, Hlc, isKnownPatch } from '#shared/model/change';
import { z } from '#shared/model/zod';
import { outlineIn, scanPayloads } from '../journal/scan';
import { segmentsIn } from '../journal/segments';
import { writeAtomically } from './atomic';
import type { Disk } from './disk';

const SIGN = Buffer.from('"type":"project"');
const ARRIVED = Buffer.from('"arrived":');

/** What the frames up to one say of the name: kept beside them, so that a journal of years is not read at each start. */
const KnownName = z.strictObject({
  segment: z.int().positive(),
  /** The last frame that was read: where there is another one now, another journal lies there. */
  at: z.int(),
  end: z.int(),
  digest: z.string(),
  name: z.string(),
  latest: z.strictObject({ author: z.string(), seq: z.int(), hlc: Hlc }).optional(),
  arrival: z.string().optional(),
});
type KnownName = z.infer<typeof KnownName>;
const nothingKnown: KnownName = { segment: 1, at: 0, end: 0, digest: '', name: '' };
/** So much is read in no time: keeping what it says is not worth it. */
const MUCH_BYTES = 1024 * 1024;

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
  let read = 0;
  const take = (payload: Buffer): void => {
    read += payload.length;
    const isFirstArrival = arrival === undefined && payload.includes(ARRIVED);
    const speaksOfProject = payload.includes(SIGN);
    if (!isFirstArrival && !speaksOfProject) return;
    const entry = parsed(payload);
    if (isFirstArrival) arrival = bundleIn(entry);
    if (!speaksOfProject) return;
    for (const [{ author, seq, hlc }, given] of namesIn(entry, project)) {
      const stamp = { author, seq, hlc };
      if (latest && compareStamps(latest, stamp) >= 0) continue;
      latest = stamp;
      name = given;
    }
  };
  try {
    const segments = (await segmentsIn(disk, journal)).filter((each) => each >= start.segment);
    for (const segment of segments) {
      const last = await scanPayloads(
        disk,
        journal,
        take,
        segment,
        segment === start.segment ? start.end : 0,
      );
      if (!last || read < MUCH_BYTES) continue;
      read = 0;
      await keepName(disk, folder, { segment, ...last, name, latest, arrival });
    }
  } catch {
    // What there is of the name is shown.
  }
  return name || arrival || '';
}

/** Not worth a word where it fails: it is read from the journal again. */
async function keepName(disk: Disk, folder: string, known: KnownName): Promise<void> {
  const content = Buffer.from(JSON.stringify(known));
  await writeAtomically(disk, fileIn(folder), content).catch(() => undefined);
}

async function knownName(disk: Disk, folder: string, journal: string): Promise<KnownName> {
  try {
    const known = KnownName.parse(JSON.parse(Buffer.from(await disk.read(fileIn(folder))).toString('utf8')));
    const found = await outlineIn(disk, journal, { segment: known.segment, offset: known.at });
    return found?.digest === known.digest && found.end === known.end ? known : nothingKnown;
  } catch {
    return nothingKnown;
  }
}

function fileIn(folder: string): string {
  return path.join(folder, 'name.json');
}

/** The name of the file in which this entry's changes arrived, without its ending. */
function bundleIn(entry: unknown): string | undefined {
  const { arrived } = (entry ?? {}) as { arrived?: { name?: unknown } | null };
  const name = arrived?.name;
  return typeof name === 'string' ? name.replace(/\.scholion$/i, '').trim() : undefined;
}

function namesIn(entry: unknown, project: string): [Stamp, string][] {
  return changesIn(entry, project).flatMap((change) =>
    change.patches.filter(isKnownPatch).flatMap((patch): [Stamp, string][] => {
      if (patch.op !== 'put' || patch.type !== 'project') return [];
      const { name } = patch.fields;
      return name === undefined ? [] : [[change, typeof name === 'string' ? name : '']];
    }),
  );
}

/** The well-formed changes of the project's register, of an entry that may be anything. */
function changesIn(entry: unknown, project: string): Change[] {
  const { changes } = (entry ?? {}) as { changes?: unknown };
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
