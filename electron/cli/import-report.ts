import type { Imported } from '#shared/import/imported';
import { counted, printable } from './printable';

/** One line on what became of a file: its title, its size, and what was assumed, replaced or left out. */
export function importReport(file: string, { meta, text, blocks, report }: Imported): string {
  const { encoding, replacedCharacters, droppedImages, droppedRules, droppedFields, furnitureBlocks } =
    report;
  const words = text.match(/\S+/g)?.length ?? 0;
  const figures = [
    counted(blocks.length, 'block'),
    counted(words, 'word'),
    encoding ?? '',
    furnitureBlocks > 0 ? `${counted(furnitureBlocks, 'block')} of page furniture set outside` : '',
    replacedCharacters > 0 ? `${counted(replacedCharacters, 'unreadable character')} replaced` : '',
    droppedImages > 0 ? `${counted(droppedImages, 'image')} left out` : '',
    droppedRules > 0 ? `${counted(droppedRules, 'ruled line')} left out` : '',
    droppedFields.length > 0 ? `not taken: ${droppedFields.join(', ')}` : '',
  ];
  return printable(`${file}: “${meta.title}”, ${figures.filter((figure) => figure !== '').join(', ')}`);
}
