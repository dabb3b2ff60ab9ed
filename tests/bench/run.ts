/**
 * Runs every `*.bench.ts` beside it and compares the figures with what is promised. A bench exports `measure`; a figure
 * above its limit fails the run. `npm run bench -- reader` runs those with "reader" in their name.
 */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { inProject } from '#build/project';
import type { Bench, Figure } from './figure';

const folder = inProject('tests/bench');
const wishes = process.argv.slice(2);
const names = readdirSync(folder)
  .filter((name) => name.endsWith('.bench.ts'))
  .filter((name) => wishes.length === 0 || wishes.some((wish) => name.includes(wish)))
  .toSorted();

let exceeded = 0;
for (const name of names) {
  console.log(name.replace('.bench.ts', ''));
  const { measure } = (await import(pathToFileURL(path.join(folder, name)).href)) as Bench;
  for await (const figure of measure()) {
    console.log(inWords(figure));
    if (isExceeded(figure)) exceeded += 1;
  }
}
console.log(`${names.length} benches, ${exceeded} figures above their limit`);
process.exitCode = exceeded > 0 || names.length === 0 ? 1 : 0;

function isExceeded({ value, limit }: Figure): boolean {
  return limit !== undefined && value > limit;
}

function inWords(figure: Figure): string {
  const { name, value, unit, limit } = figure;
  const promise = limit === undefined ? '' : `(at most ${limit})`;
  const sign = isExceeded(figure) ? '✗' : ' ';
  return `${sign} ${name.padEnd(60)} ${value.toFixed(1).padStart(10)} ${unit.padEnd(4)} ${promise}`.trimEnd();
}
