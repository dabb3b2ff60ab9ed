/**
 * Runs every `*.bench.ts` beside it and compares the figures with what is promised; a figure beyond its goal fails the
 * run. `npm run bench -- start` runs those with "start" in their name, `--json FILE` writes the figures to a file,
 * `--sizes SL --runs 5` gives a first impression.
 */
import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { inProject } from '#build/project';
import { electronPath } from '#build/electron-path';
import type { Bench, Figure, SizeName } from './figure';
import { removeFullLibrary } from './full-library';

const { values, positionals: wishes } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'string' },
    sizes: { type: 'string', default: 'SML' },
    runs: { type: 'string', default: '40' },
  },
});
const folder = inProject('tests/bench');
const names = readdirSync(folder)
  .filter((name) => name.endsWith('.bench.ts'))
  .filter((name) => wishes.length === 0 || wishes.some((wish) => name.includes(wish)))
  .toSorted();
const sizes = (['S', 'M', 'L'] as SizeName[]).filter((size) => values.sizes.includes(size));

const figures: Figure[] = [];
console.log(`Electron ${electronPath().major}`);
const broken: string[] = [];
for (const name of names) {
  const began = performance.now();
  console.log(`${name.replace('.bench.ts', '')} …`);
  try {
    const { measure } = (await import(pathToFileURL(path.join(folder, name)).href)) as Bench;
    for await (const figure of measure({ sizes, runs: Number(values.runs) })) {
      console.log(inWords(figure));
      figures.push(figure);
    }
  } catch (error) {
    // What the others measure is worth having all the same.
    console.error(error);
    broken.push(name);
  }
  console.log(`  ${((performance.now() - began) / 1000).toFixed(0)} s`);
}
await removeFullLibrary();
if (values.json) writeFileSync(values.json, `${JSON.stringify(figures, null, 2)}\n`);
const missed = figures.filter(({ met }) => !met).length;
console.log(`${figures.length} figures, ${missed} beyond their goal`);
for (const name of broken) console.log(`${name} could not be measured`);
process.exitCode = missed > 0 || broken.length > 0 || figures.length === 0 ? 1 : 0;

function inWords({ figure, size, median, p95, unit, baseline, ratio, goal, met }: Figure): string {
  return [
    met ? ' ' : '✗',
    `${figure}, ${size}`.padEnd(62),
    `${inShort(median)} ${unit} (p95 ${inShort(p95)})`.padEnd(24),
    ...(baseline === null || ratio === null
      ? []
      : [`baseline ${inShort(baseline)}, ratio ${ratio.toFixed(2)}`]),
    ...(goal === null ? [] : [`goal ${goal}`]),
  ].join(' ');
}

function inShort(value: number): string {
  return value.toFixed(value < 10 ? 1 : 0);
}
