const WITHIN_MS = 60_000;
const MOST_DEATHS = 10;

/** Whether a page has died so often of late that loading it again would only go on for ever. */
export function isLooping(deaths: readonly number[]): boolean {
  const last = deaths.at(-1) ?? 0;
  return deaths.filter((time) => last - time < WITHIN_MS).length > MOST_DEATHS;
}
