import path from 'node:path';
import { compareStamps, type Stamp } from '#shared/history/clock';
import { Change, isKnownPatch } from '#shared/model/change';
import { scanPayloads } from '../journal/scan';
import type { Disk } from './disk';

const SIGN = Buffer.from('"type":"project"');
const ARRIVED = Buffer.from('"arrived":');

/**
 * A project's name, for lists that are shown before any project is opened: the latest that anyone gave it. Only the few
 * frames that speak of it are parsed, so a journal of years takes milliseconds. A project that came in a bundle and was never
 * given a name is called by the first bundle's file. Nothing is checked here, so what is damaged or may not be read is passed
 * over, and the name may be empty: opening the project says what is wrong with it.
 */
export async function projectName(disk: Disk, folder: string, project: string): Promise<string> {
  let name = '';
  let arrival: Buffer | undefined;
  let latest: Stamp | undefined;
  const take = (payload: Buffer): void => {
    if (!arrival && payload.includes(ARRIVED)) arrival = Buffer.from(payload);
    if (!payload.includes(SIGN)) return;
    for (const [stamp, given] of namesIn(payload, project)) {
      if (latest && compareStamps(latest, stamp) >= 0) continue;
      latest = stamp;
      name = given;
    }
  };
  await scanPayloads(disk, path.join(folder, 'journal'), take).catch(() => undefined);
  return name || (arrival && bundleIn(arrival)) || '';
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
