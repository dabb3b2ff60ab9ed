import { RevisionFile, type Block, type Mark } from '../model/revision-file';
import { fail, succeed, type Result } from '../result';
import { canonicalText } from './canonical';
import { decodeUtf8 } from './decode';

/**
 * Reads a revision file back and checks what every screen relies on: the text is canonical, the blocks cover it exactly
 * with one LF between them, none is empty, and each mark lies within one block.
 */
export function decodeRevision(bytes: Uint8Array): Result<RevisionFile> {
  const parsed = RevisionFile.safeParse(parseJson(decodeUtf8(bytes)));
  if (!parsed.success) return unreadable('it is not a text with blocks and marks');
  const { text, blocks, marks } = parsed.data;
  const flaw = flawIn(text, blocks, marks);
  return flaw === undefined ? succeed(parsed.data) : unreadable(flaw);
}

/** What is wrong with a text and its structure, if anything is. */
export function flawIn(text: string, blocks: readonly Block[], marks: readonly Mark[]): string | undefined {
  if (canonicalText(text).text !== text) return 'its text holds characters that no text may hold';
  if (!cover(text, blocks)) return 'its blocks do not cover its text';
  return lieWithin(blocks, marks) ? undefined : 'a mark in it is not within a block';
}

function parseJson(json: string | undefined): unknown {
  try {
    return json === undefined ? undefined : JSON.parse(json);
  } catch {
    return undefined;
  }
}

function cover(text: string, blocks: readonly Block[]): boolean {
  let next = 0;
  for (const { start, end } of blocks) {
    if (start !== next || end <= start) return false;
    if (start > 0 && text[start - 1] !== '\n') return false;
    next = end + 1;
  }
  return next === text.length + 1;
}

/** Both are in the order of their starts, so one walk through the blocks serves all marks. */
function lieWithin(blocks: readonly Block[], marks: readonly Mark[]): boolean {
  let index = 0;
  let lastStart = 0;
  for (const { start, end } of marks) {
    if (start < lastStart || end <= start) return false;
    lastStart = start;
    while ((blocks[index]?.end ?? Infinity) <= start) index += 1;
    const block = blocks[index];
    if (!block || start < block.start || end > block.end) return false;
  }
  return true;
}

function unreadable(reason: string): Result<never> {
  return fail({ code: 'file-unreadable', name: 'revision', reason });
}
