import type { TakenCounts } from '../foreign-work/taking';

/** What of another program's work is not where it was, or is left out: a sentence each, for whoever takes it in. */
export function remarksOnTaken(counts: TakenCounts): string[] {
  return (Object.keys(words) as (keyof typeof words)[]).flatMap((key) =>
    counts[key] > 0 ? [words[key](counts[key])] : [],
  );
}

const words = {
  changed: (count: number) =>
    `${some(count, 'passage')} on words that differ in the version here. Each is put where it fits best.`,
  lost: (count: number) =>
    `${some(count, 'passage')} whose words are not in the text. They are kept with the article, without a place.`,
  codingsLeftOut: (count: number) =>
    `${some(count, 'use of a code', 'uses of codes')} left out, as decided: the passages stay.`,
  implicationsLeftOut: (count: number) =>
    `${some(count, 'code')} left out that would be ${count === 1 ? 'an implication' : 'implications'}, without any passage.`,
  descriptionsLeftOut: (count: number) =>
    `${some(count, 'description')} left out, of codes that become no actor, theme or implication, or are described here already.`,
  datesLeftOut: (count: number) =>
    `${some(count, 'later day', 'later days')} left out on which the same person marked the same words again.`,
  notesLeftOut: (count: number) => `${some(count, 'memo')} left out, since the text cannot be read.`,
  passagesLeftOut: (count: number) => `${some(count, 'passage')} left out, since the text cannot be read.`,
} as const;

function some(count: number, one: string, several = `${one}s`): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : several}`;
}
