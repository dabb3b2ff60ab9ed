import fc from 'fast-check';
import { expect, test } from 'vitest';
import { put } from '#shared/bundle/put';
import { partsOf } from '#shared/history/parts';
import type { StreamDraft } from '#shared/history/write';
import { newId } from '../../../builders/ids';

const streams = fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 8 }).map((sizes) =>
  sizes.map((size, at): StreamDraft => ({
    stream: `stream-${at}`,
    patches: Array.from({ length: size }, () => put('theme', newId(), { name: 'Grain' })),
  })),
);

test('parts hold all patches in their order, as many as may be, and none is empty', () => {
  fc.assert(
    fc.property(streams, fc.integer({ min: 1, max: 12 }), (all, most) => {
      const parts = partsOf(all, most);
      const sizes = parts.map((part) => part.flatMap(({ patches }) => patches).length);
      const flat = (drafts: readonly StreamDraft[]) =>
        drafts.flatMap(({ stream, patches }) => patches.map((patch) => [stream, patch]));

      expect(flat(parts.flat())).toEqual(flat(all));
      expect(sizes.slice(0, -1).every((size) => size === most)).toBe(true);
      expect(sizes.every((size) => size > 0 && size <= most)).toBe(true);
      for (const part of parts) {
        expect(part.every(({ patches }) => patches.length > 0)).toBe(true);
        expect(new Set(part.map(({ stream }) => stream)).size).toBe(part.length);
      }
    }),
  );
});
