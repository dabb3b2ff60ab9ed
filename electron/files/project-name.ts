import path from 'node:path';
import { compareStamps, type Stamp } from '#shared/history/clock';
import type { JournalEntry } from '#shared/history/journal-entry';
import { isKnownPatch } from '#shared/model/change';
import { scanPayloads } from '../journal/scan';
import type { Disk } from './disk';

const SIGN = Buffer.from('"type":"project"');

/**
 * A project's name, for lists that are shown before any project is opened: the latest that anyone gave it. Only the few
 * frames that speak of it are parsed, so a journal of years takes milliseconds. Empty if it has none.
 */
export async function projectName(disk: Disk, folder: string, project: string): Promise<string> {
  let name = '';
  let latest: Stamp | undefined;
  await scanPayloads(disk, path.join(folder, 'journal'), (payload) => {
    if (!payload.includes(SIGN)) return;
    for (const [stamp, given] of namesIn(payload, project)) {
      if (latest && compareStamps(latest, stamp) >= 0) continue;
      latest = stamp;
      name = given;
    }
  });
  return name;
}

function namesIn(payload: Buffer, project: string): [Stamp, string][] {
  const entry = JSON.parse(payload.toString('utf8')) as JournalEntry;
  if (entry.kind !== 'changes') return [];
  return entry.changes.flatMap((change) =>
    change.patches.filter(isKnownPatch).flatMap((patch): [Stamp, string][] => {
      if (change.stream !== project || patch.op !== 'put' || patch.type !== 'project') return [];
      const { name } = patch.fields;
      return name === undefined ? [] : [[change, typeof name === 'string' ? name : '']];
    }),
  );
}
