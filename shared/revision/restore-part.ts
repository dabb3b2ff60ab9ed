import type { RevisionFile } from '../model/revision-file';
import { replaceBlocks, type Revised } from './replace-blocks';

/**
 * Brings a part back that an importer left out: its paragraphs stand where it stood, and it is no longer among the removed.
 *
 * @param part which of `meta.removed`, counted from 0.
 */
export function restorePart(file: RevisionFile, part: number): Revised | undefined {
  const removed = file.meta.removed ?? [];
  const back = removed[part];
  if (!back) return undefined;
  const before = file.blocks.findIndex(({ start }) => start >= back.at);
  const paragraphs = back.text
    .split('\n')
    .filter((text) => text.trim() !== '')
    .map((text) => ({ text, traits: { kind: 'paragraph' as const } }));
  const left = { ...file, meta: { ...file.meta, removed: removed.filter((_, at) => at !== part) } };
  return replaceBlocks(left, before < 0 ? file.blocks.length : before, 0, paragraphs);
}
