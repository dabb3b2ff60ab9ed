/** So long may work hold the window before it has its turn: half of the time between two pictures. */
const SLICE_MS = 8;

export class Stopped extends Error {}

/**
 * Carries work out a little at a time, so that the window answers meanwhile.
 *
 * @param steps each tells how far it is
 * @throws Stopped once the signal says so
 */
export async function inSlices<Outcome>(
  steps: Generator<number, Outcome, void>,
  onProgress: (done: number) => void,
  signal: AbortSignal,
): Promise<Outcome> {
  for (;;) {
    const until = performance.now() + SLICE_MS;
    let step = steps.next();
    while (!step.done && performance.now() < until) step = steps.next();
    if (step.done) return step.value;
    onProgress(step.value);
    await nextTurn();
    if (signal.aborted) throw new Stopped();
  }
}

/** What waits for the window comes before what is asked for here. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
