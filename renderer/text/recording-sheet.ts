import type { FieldHome, OwnFieldKind, RecordLevel } from '#shared/model/recording';

const levelNames: Record<RecordLevel, string> = { off: 'Off', optional: 'Optional', required: 'Required' };
const homeNames: Record<FieldHome, string> = {
  passage: 'On a passage',
  implication: 'On an implication',
  document: 'On an article',
};
const kindNames: Record<OwnFieldKind, string> = {
  choice: 'Choice',
  scale: 'Scale',
  date: 'Date',
  actor: 'Actor',
  text: 'Words',
};

/** The sheet that says what the project records. */
export const sheetText = {
  heading: 'What we record',
  intro:
    'For the whole project; it travels in its bundles. A field that is off takes no space; what it holds already still shows. What is required is asked for: missing, it counts as untidy, and never stops you from saving.',
  field: 'Field',
  level: 'Recorded',
  compared: 'Compared',
  comparedHint:
    'Compared when two people’s copies are set side by side. Notes and other free words never are.',
  levels: levelNames,
  homes: homeNames,
  kinds: kindNames,
  levelOf: (name: string) => `${name}: recorded`,
  comparedOf: (name: string) => `${name}: compared`,
  ownFields: 'Fields of our own',
  add: 'Add a field',
  unnamed: 'New field',
  edit: (name: string) => `Change “${name}”`,
  remove: 'Remove',
  name: 'Name',
  nameMissing: 'Give the field a name.',
  nameTaken: 'Another field here has this name.',
  kind: 'What it holds',
  kindFixed: 'Stays as it is: values were or may have been recorded.',
  options: 'Choices, one to a line',
  scaleOptions: 'Steps, one to a line, the lowest first',
  optionsHint: 'Their order here is the order in which they are offered, with their digits.',
  optionsMissing: 'Write at least two.',
  shownWhen: 'Shown',
  always: 'Always',
  when: (name: string) => `When “${name}” is`,
  value: 'this value',
  chooseValue: 'Choose a value',
  save: 'Save',
} as const;
