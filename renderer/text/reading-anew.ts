/** What is said while a project is read from its beginning: it has come in, or its tables are gone or of an older make. */
export const readingAnewText = {
  label: 'Reading the whole project',
  /** How far it is: "34 %, about 20 seconds left". */
  progress(share: number, leftMs: number | undefined): string {
    const done = `${Math.floor(share * 100)} %`;
    return leftMs === undefined ? done : `${done}, ${left(leftMs)} left`;
  },
  meanwhile:
    'What is in the list can be opened and read, though some of it may be missing. Changes wait until all is there.',
  filesWait: 'The files are added as soon as the whole project is read.',
  over: 'The whole project is read. You can change it again.',
} as const;

/** No more exactly than it is known. */
function left(ms: number): string {
  const seconds = ms / 1_000;
  if (seconds >= 90) return `about ${Math.round(seconds / 60)} minutes`;
  if (seconds >= 7.5) return `about ${Math.round(seconds / 5) * 5} seconds`;
  return 'a few seconds';
}
