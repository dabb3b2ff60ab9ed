/** What is said while a project is read from its beginning: it has come in, or its tables are gone or of an older make. */
export const readingAnewText = {
  label: 'Reading the whole project',
  /** How far it is: "6,000 of 15,000 actions, about 8 seconds left". */
  progress(actions: number, of: number, leftMs: number | undefined): string {
    const done = `${number(actions)} of ${number(of)} actions`;
    if (leftMs === undefined) return done;
    const seconds = Math.max(1, Math.round(leftMs / 1_000));
    return `${done}, about ${number(seconds)} ${seconds === 1 ? 'second' : 'seconds'} left`;
  },
  meanwhile:
    'What is in the list can be opened and read, though some of it may be missing. Changes wait until all is there.',
} as const;

function number(value: number): string {
  return value.toLocaleString('en');
}
