import path from 'node:path';
import type { Disk } from '../files/disk';

/** A segment is begun anew once it has reached this size. */
export const SEGMENT_BYTES = 8 * 1024 * 1024;

export function segmentFile(folder: string, segment: number): string {
  return path.join(folder, segmentName(segment));
}

export function segmentName(segment: number): string {
  return `${String(segment).padStart(6, '0')}.log`;
}

/** The numbers of the segments that are there, in order. */
export async function segmentsIn(disk: Disk, folder: string): Promise<number[]> {
  const names = await disk.list(folder);
  return names
    .flatMap((name) => (/^\d{6,}\.log$/.test(name) ? [parseInt(name)] : []))
    .toSorted((a, b) => a - b);
}
