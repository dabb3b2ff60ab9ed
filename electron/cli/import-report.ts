import type { Imported } from '#shared/import/imported';
import { countWords } from '#shared/text/count-words';
import { findingInWords } from '#shared/report/findings';
import { counted, printable } from './printable';

/** One line on what became of an article: its title, its size, and what was assumed, replaced or left out. */
export function importReport(file: string, { meta, text, blocks, encoding, findings }: Imported): string {
  const figures = [
    counted(blocks.length, 'block'),
    counted(countWords(text, meta.language), 'word'),
    ...(encoding === undefined ? [] : [encoding]),
    ...findings.map(findingInWords),
  ];
  return printable(`${file}: “${meta.title}”, ${figures.join('; ')}`);
}
