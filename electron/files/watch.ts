/** Follows long work: is told how far it is, and stops it. */
export type Watch = {
  /**
   * Told now and then, in whatever is counted. Lets others go first.
   *
   * @throws Stopped once nobody wants the work any more.
   */
  readonly progress: (done: number, of: number) => Promise<void>;
};

/** Thrown through work that was stopped, so that each part of it leaves as it does when it fails: nothing half made. */
export class Stopped extends Error {}

export const unwatched: Watch = { progress: () => Promise.resolve() };

/** So long others may wait, and so often a person needs to be told. */
const PACE_MS = 50;

/** @param isStopped asked at each step; `tell` is told at a pace that a person can follow */
export function watching(tell: (done: number, of: number) => void, isStopped: () => boolean): Watch {
  let told = performance.now();
  return {
    async progress(done, of) {
      if (isStopped()) throw new Stopped('stopped');
      const now = performance.now();
      if (now - told < PACE_MS && done < of) return;
      told = now;
      tell(done, of);
      // In that time the wish to stop is heard.
      await new Promise(setImmediate);
    },
  };
}
