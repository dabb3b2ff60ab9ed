import { flawIn } from '#shared/import/decode-revision';
import { importFormats } from '#shared/import/formats';
import type { Imported } from '#shared/import/imported';
import { ReadArticle } from '#shared/import/read-file';
import { Range } from '#shared/model/document';
import { Finding } from '#shared/model/finding';
import { Block, blockKinds, Mark, PageMark, RemovedPart, removalReasons } from '#shared/model/revision-file';
import { z } from '#shared/model/zod';

/** More than any importer makes of a file within its limits. */
const MOST = { blocks: 600_000, marks: 2_000_000, pages: 100_000, removed: 100_000, findings: 100 };

/** An article as the parser window gives it: stricter than what is read of a text that was stored once. */
const ImportedArticle = z.object({
  meta: ReadArticle.shape.fields,
  text: z.string(),
  blocks: z
    .array(Block.extend({ kind: z.enum(blockKinds) }))
    .min(1)
    .max(MOST.blocks),
  marks: z.array(Mark).max(MOST.marks),
  pages: z.array(PageMark).max(MOST.pages),
  outside: z.array(Range).max(MOST.blocks),
  removed: z.array(RemovedPart.extend({ why: z.enum(removalReasons) })).max(MOST.removed),
  format: z.enum(importFormats),
  encoding: z.string().min(1).max(40).optional(),
  findings: z.array(Finding).max(MOST.findings),
  titleIsFromText: z.boolean(),
});

/** The article that this value is; nothing if it is none, or not a sound one. */
export function importedArticle(value: unknown): Imported | undefined {
  const parsed = ImportedArticle.safeParse(value);
  // The cast only says that what is optional is absent, never `undefined`: the value comes from JSON.
  return parsed.success && isSound(parsed.data as Imported) ? (parsed.data as Imported) : undefined;
}

function isSound({ text, blocks, marks, pages, outside, removed }: Imported): boolean {
  if (flawIn(text, blocks, marks) !== undefined) return false;
  const isWithin = (at: number): boolean => at <= text.length;
  const notes = new Set(blocks.flatMap(({ kind, start }) => (kind === 'note' ? [start] : [])));
  return (
    ascend(pages.map(({ at }) => at)) &&
    pages.every(({ at }) => isWithin(at)) &&
    removed.every(({ at }) => isWithin(at)) &&
    outside.every(({ start, end }) => start < end && isWithin(end)) &&
    marks.every(({ kind, note }) => kind !== 'noteRef' || notes.has(note ?? -1))
  );
}

function ascend(numbers: readonly number[]): boolean {
  return numbers.every((number, at) => at === 0 || number >= (numbers[at - 1] ?? 0));
}
