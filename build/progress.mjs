// @ts-check
/**
 * Progress goes to standard error, so that what a program answers on standard output stays clean:
 * `npx scholion … | jq` must work on a fresh clone too.
 */

/** @param {string} line */
export function say(line) {
  process.stderr.write(`${line}\n`);
}

/**
 * Names a piece of work while it runs and says how long it took.
 * @template Value
 * @param {string} title
 * @param {() => Promise<Value> | Value} work
 * @returns {Promise<Value>}
 */
export async function step(title, work) {
  const started = Date.now();
  say(`… ${title}`);
  const value = await work();
  say(`✓ ${title} (${seconds(Date.now() - started)})`);
  return value;
}

/** @param {number} milliseconds */
export function seconds(milliseconds) {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}

/** What went wrong outside this program, in words for the person at the keyboard: shown without a stack. */
export class SetUpError extends Error {
  /** @override */
  name = 'SetUpError';
}

/**
 * The outermost frame of every script here.
 * @param {() => Promise<number | void>} main gives the exit code
 */
export async function runScript(main) {
  try {
    process.exitCode = (await main()) ?? 0;
  } catch (error) {
    say(
      error instanceof SetUpError
        ? `✗ ${error.message}`
        : String(error instanceof Error ? error.stack : error),
    );
    process.exitCode = 1;
  }
}
