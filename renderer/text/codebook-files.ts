import type { Misfit } from '#shared/codes/read-codebook';
import { entriesIn } from './codebook';
import { quoted } from './en';

/** Codebooks that go out as files, and come in. */
export const codebookFileText = {
  fileName: (project: string) => `${project}, codebook`,
  exported: (name: string, count: number) => `${quoted(name)} written: ${entriesIn(count)}.`,
  tooLarge: (name: string) => `${quoted(name)} is larger than any codebook; nothing was taken.`,
  newer: (name: string) =>
    `${quoted(name)} was written by a newer version of Scholion; install that to take it in.`,
  noCodebook: (name: string) =>
    `${quoted(name)} is no codebook: it must be one that Scholion exported, or a table with the columns “kind” and “name”.`,
  noColumns: (name: string, missing: readonly string[]) =>
    `${quoted(name)} lacks a column: its first row must name ${missing.map(quoted).join(' and ')}.`,
  heading: 'Import a codebook',
  from: (name: string) => `What ${quoted(name)} would change. Nothing is written yet.`,
  states: { new: 'New', changed: 'Changed', same: 'The same', refused: 'Refused' },
  counts: { new: 'new', changed: 'changed', same: 'the same', refused: 'refused' },
  list: 'Entries of the file',
  line: (line: number) => `line ${line.toLocaleString('en')}`,
  nothing: 'Everything in it is here already.',
  empty: 'There is no entry in it.',
  keeps: 'What the file does not mention stays as it is. One undo takes all of it back.',
  now: (count: number) => `Take ${entriesIn(count)}`,
  close: 'Close',
  stop: 'Stop',
  stopped: 'Stopped. Nothing of the codebook was taken.',
  taking: 'Taking the entries',
  progress: (done: number, of: number) => `${Math.round((100 * done) / Math.max(1, of))} %`,
  imported: (fresh: number, changed: number) =>
    `Codebook imported: ${fresh.toLocaleString('en')} new, ${changed.toLocaleString('en')} changed.`,
  fields: (fields: readonly string[]) => fields.map((field) => fieldNames[field] ?? field).join(', '),
};

const fieldNames: Readonly<Record<string, string>> = {
  name: 'name',
  type: 'type',
  below: 'what it stands below',
  aliases: 'aliases',
  monogram: 'monogram',
  colourSlot: 'colour',
  definition: 'definition',
  useWhen: 'use when',
  doNotUseWhen: 'do not use when',
  note: 'note',
  retired: 'retired or not',
};

/** Why an entry of a file is refused, and what would mend it. */
export function describeMisfit(misfit: Misfit): string {
  switch (misfit.what) {
    case 'twice':
      return `The same as line ${misfit.line.toLocaleString('en')}: keep one of them.`;
    case 'below':
      return `Cannot stand below ${quoted(misfit.name)}: that is not there, or stands below it.`;
    case 'field':
      return misfits[misfit.field] ?? `${quoted(misfit.field)}: ${misfit.says}`;
  }
}

const misfits: Readonly<Record<string, string>> = {
  kind: '“kind” must be actor, theme, domain or role.',
  name: '“name” is missing, too long, or no domain or role of the model.',
  type: '“type” must be one of person, state, public-body, military, intergovernmental, company, group, collective.',
  id: '“id” must be left empty, or stay as it was exported.',
};
