import type { TakenCounts } from '#shared/foreign-work/taking';
import { remarksOnTaken } from '#shared/report/taken-work';
import { counted } from './printable';

/** One line on what was made of another program's work, and one on each thing that was not. */
export function workReport(file: string, counts: TakenCounts): string {
  const { passages, actors, themes, implications, people, notes } = counts;
  const made = [
    counted(passages, 'passage'),
    counted(actors, 'actor'),
    counted(themes, 'theme'),
    counted(implications, 'implication'),
    counted(people, 'person'),
    counted(notes, 'note'),
  ];
  return [
    `${file}: taken from the other program: ${made.join(', ')}`,
    ...remarksOnTaken(counts).map((one) => `${file}: ${one}`),
  ]
    .map((line) => `${line}\n`)
    .join('');
}
