/**
 * Runs every `*.bench.ts` beside it and compares the figures with what is promised; a figure beyond its goal fails the
 * run. `npm run bench -- start` runs those with "start" in their name, `--json FILE` writes the figures to a file.
 */
import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { inProject } from '#build/project';
import type { Bench, Figure } from './figure';

const { values, positionals: wishes } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'string' } },
});
const folder = inProject('tests/bench');
const names = readdirSync(folder)
  .filter((name) => name.endsWith('.bench.ts'))
  .filter((name) => wishes.length === 0 || wishes.some((wish) => name.includes(wish)))
  .toSorted();

const figures: Figure[] = [];
for (const name of names) {
  const { measure } = (await import(pathToFileURL(path.join(folder, name)).href)) as Bench;
  for await (const figure of measure()) {
    console.log(inWords(figure));
    figures.push(figure);
  }
}
if (values.json) writeFileSync(values.json, `${JSON.stringify(figures, null, 2)}\n`);
const missed = figures.filter(({ met }) => !met).length;
console.log(`${figures.length} figures, ${missed} beyond their goal`);
process.exitCode = missed > 0 || figures.length === 0 ? 1 : 0;

function inWords({ figure, size, median, p95, unit, baseline, ratio, goal, met }: Figure): string {
  return [
    met ? ' ' : '✗',
    `${figure}, ${size}`.padEnd(62),
    `${median.toFixed(0)} ${unit} (p95 ${p95.toFixed(0)})`.padEnd(22),
    `baseline ${baseline.toFixed(0)}, ratio ${ratio.toFixed(2)}, goal ${goal}`,
  ].join(' ');
}
