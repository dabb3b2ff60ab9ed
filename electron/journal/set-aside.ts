import path from 'node:path';
import { writeAtomically } from '../files/atomic';
import type { Disk } from '../files/disk';
import type { Fault } from './scan';
import { segmentFile, segmentName, segmentsIn } from './segments';

/**
 * Moves what cannot be read out of the journal and into the quarantine, so that the journal can go on behind its last
 * whole frame. Nothing is deleted: the copy is on the disk before anything is cut off, and when this is interrupted the
 * next start finds the same fault and does it again.
 */
export async function setAside(
  disk: Disk,
  journal: string,
  quarantine: string,
  fault: Fault,
  now: Date,
): Promise<void> {
  await disk.makeFolder(quarantine);
  const time = now.toISOString().replaceAll(':', '-');
  const damaged = segmentFile(journal, fault.segment);
  const copy = path.join(quarantine, `${time} ${segmentName(fault.segment)} from ${fault.offset}`);
  await writeAtomically(disk, copy, await disk.read(damaged, fault.offset));
  const behind = (await segmentsIn(disk, journal)).filter((segment) => segment > fault.segment);
  // Last first, so that an interruption leaves no gap that would look like other damage.
  for (const segment of behind.toReversed()) {
    await disk.rename(
      segmentFile(journal, segment),
      path.join(quarantine, `${time} ${segmentName(segment)}`),
    );
  }
  await disk.syncFolder(quarantine);
  await disk.syncFolder(journal);
  await disk.truncate(damaged, fault.offset);
}
