import type { KnownPatch } from '../model/change';
import type { StreamDraft } from './write';

/** Cuts what is to be written into parts of at most so many patches each, in the same order; streams may be cut, too. */
export function partsOf(streams: readonly StreamDraft[], most: number): StreamDraft[][] {
  const parts: StreamDraft[][] = [];
  let part: { stream: string; patches: KnownPatch[] }[] = [];
  let room = 0;
  for (const { stream, patches } of streams) {
    for (let from = 0; from < patches.length;) {
      if (room === 0) {
        part = [];
        parts.push(part);
        room = most;
      }
      const some = patches.slice(from, from + room);
      part.push({ stream, patches: some });
      from += some.length;
      room -= some.length;
    }
  }
  return parts;
}
