import { Findings } from '#shared/import/findings';
import { parseHtml } from '#shared/import/html/parse-html';
import { writeHtml, type WriteOptions } from '#shared/import/html/write-html';
import { TextBuilder, type StructuredText } from '#shared/import/text-builder';
import type { Finding } from '#shared/model/finding';

/** What the block writer makes of a page. */
export function writtenHtml(
  html: string,
  options: Omit<WriteOptions, 'findings'> = {},
): StructuredText & { findings: Finding[] } {
  const builder = new TextBuilder();
  const findings = new Findings();
  writeHtml(builder, parseHtml(html), { ...options, findings });
  return { ...builder.finish(), findings: findings.list() };
}

/** Blocks with their text in place of their range: easier on the eye than offsets. */
export function blocksOf({ text, blocks }: StructuredText): Record<string, unknown>[] {
  return blocks.map(({ start, end, ...traits }) => ({ ...traits, text: text.slice(start, end) }));
}

export function marksOf({ text, marks }: StructuredText): Record<string, unknown>[] {
  return marks.map(({ start, end, ...traits }) => ({ ...traits, text: text.slice(start, end) }));
}
