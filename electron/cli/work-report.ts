import type { TakenCounts } from '#shared/foreign-work/taking';
import { counted } from './printable';

/** One line on what was made of another program's work, and one on what was not. */
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
  const { changed, lost, codingsLeftOut, passagesLeftOut } = counts;
  const missing = [
    ...(changed > 0 ? [`${counted(changed, 'passage')} whose words differ in this text`] : []),
    ...(lost > 0
      ? [`${counted(lost, 'passage')} kept without a place, their words are not in the text`]
      : []),
    ...(codingsLeftOut > 0 ? [`${counted(codingsLeftOut, 'use')} of codes left out`] : []),
    ...(passagesLeftOut > 0 ? [`${counted(passagesLeftOut, 'passage')} left out with their article`] : []),
  ];
  return [
    `${file}: taken from the other program: ${made.join(', ')}`,
    ...missing.map((one) => `${file}: ${one}`),
  ]
    .map((line) => `${line}\n`)
    .join('');
}
