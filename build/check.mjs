// @ts-check
/**
 * `npm run check [stage…]` runs the checks one after the other; `--quick` the quick ones side by side.
 * A failing stage hides none that follows; a stage that crashes, or finds nothing to test, has failed.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { stripVTControlCharacters } from 'node:util';
import { inWords, nothing, plus } from './counts.mjs';
import { runScript, seconds, SetUpError } from './progress.mjs';
import { inProject, isMain } from './project.mjs';
import { run } from './run-command.mjs';
import { quickStages, stages } from './stages.mjs';
import { withDisplay } from './virtual-display.mjs';

/** @typedef {import('./counts.mjs').Counts} Counts @typedef {import('./stages.mjs').Stage} Stage */

/** The tools write to us, not to the terminal, and must be told what it is. */
const colours = process.stdout.isTTY ? { FORCE_COLOR: '1' } : { NO_COLOR: '1' };

/** A stage that hangs must not keep the others from being heard. */
const patience = 40 * 60_000;

/**
 * @param {readonly string[]} wishes names of stages, all without one
 * @returns {Promise<number>} the exit code
 */
export async function check(wishes = []) {
  const isQuick = wishes.includes('--quick');
  const names = isQuick ? quickStages : wishes;
  const unknown = names.find((name) => !stages.some((stage) => stage.name === name));
  if (unknown)
    throw new SetUpError(`No stage is called "${unknown}": ${stages.map(({ name }) => name).join(', ')}.`);
  const chosen = stages.filter(({ name }) => names.length === 0 || names.includes(name));

  mkdirSync(inProject('out', 'check'), { recursive: true });
  const counts = isQuick ? await Promise.all(chosen.map(runStage)) : await oneByOne(chosen);
  const total = counts.reduce(plus, nothing);
  console.log(`\n${inWords(total)}`);
  return total.failed > 0 || total.passed === 0 ? 1 : 0;
}

/** @param {readonly Stage[]} chosen */
async function oneByOne(chosen) {
  /** @type {Map<string, Counts>} */
  const done = new Map();
  for (const stage of chosen) {
    const hopeless = stage.needs !== undefined && (done.get(stage.needs)?.failed ?? 0) > 0;
    done.set(stage.name, hopeless ? notRun(stage) : await runStage(stage));
  }
  return [...done.values()];
}

/** @param {Stage} stage @returns {Counts} */
function notRun({ name, needs }) {
  console.log(`✗ ${name.padEnd(8)} not run, because ${needs} failed`);
  return { passed: 0, failed: 1, skipped: 0 };
}

/** @param {Stage} stage @returns {Promise<Counts>} */
async function runStage(stage) {
  const { name, command, args, env, report, opensWindows } = stage;
  if (report) rmSync(report, { force: true });
  const started = Date.now();
  /** @param {NodeJS.ProcessEnv} display */
  const runIt = (display) =>
    run(command, args, {
      env: { ...colours, ...display, ...env },
      timeout: patience,
      onOutput: showLive(name),
    });
  const { exitCode, output } = await (opensWindows ? withDisplay(runIt) : runIt({}));
  const counts = resultOf(stage, exitCode);

  const isGood = counts.failed === 0;
  const figures = report || !isGood ? inWords(counts) : '';
  clearLive();
  console.log(
    `${isGood ? '✓' : '✗'} ${name.padEnd(8)} ${seconds(Date.now() - started).padStart(7)}  ${figures}`.trimEnd(),
  );
  writeFileSync(inProject('out', 'check', `${name}.log`), output);
  if (!isGood) console.log(indented(output));
  return counts;
}

/** @param {Stage} stage @param {number} exitCode @returns {Counts} */
function resultOf({ report, count }, exitCode) {
  if (!report || !count) return exitCode === 0 ? { ...nothing, passed: 1 } : { ...nothing, failed: 1 };
  const counts = readCounts(report, count);
  const isSilent = counts.passed + counts.failed === 0;
  const hidesSomething = exitCode !== 0 && counts.failed === 0;
  return isSilent || hidesSomething ? plus(counts, { ...nothing, failed: 1 }) : counts;
}

/** @param {string} report @param {(report: unknown) => Counts} count */
function readCounts(report, count) {
  try {
    return count(JSON.parse(readFileSync(report, 'utf8')));
  } catch {
    return nothing;
  }
}

/** At a terminal, the line a stage printed last stands behind its name while it runs. @param {string} name */
function showLive(name) {
  if (!process.stdout.isTTY) return () => {};
  const width = (process.stdout.columns || 80) - 12;
  return (/** @type {string} */ text) => {
    // Colours would be cut in half.
    const line = stripVTControlCharacters(text).trim().split('\n').at(-1) ?? '';
    process.stdout.write(`\r\u001b[2K… ${name.padEnd(8)} ${line.slice(0, width)}`);
  };
}

function clearLive() {
  if (process.stdout.isTTY) process.stdout.write('\r\u001b[2K');
}

/** @param {string} output */
function indented(output) {
  return output
    .trimEnd()
    .split('\n')
    .slice(-200)
    .map((line) => `    ${line}`)
    .join('\n');
}

if (isMain(import.meta.url)) await runScript(() => check(process.argv.slice(2)));
