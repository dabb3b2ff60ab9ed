import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron } from '@playwright/test';
import { electronFor, electronPath, launchArguments } from '#build/electron-path';
import { inProject } from '#build/project';
import { figureOf, type Figure } from './figure';

/** So often is each of the two started, in turns. */
const RUNS = 15;

/** From starting the program to its rooms on the screen, beside a bare window of the same runtime. */
export async function* measure(): AsyncIterable<Figure> {
  const bare = await electronFor(inProject('tests/bench/bare-window'), 'bare-window');
  const profile = await mkdtemp(join(tmpdir(), 'scholion-bench-'));
  const own = { program: electronPath().program, args: launchArguments([`--user-data-dir=${profile}`]) };
  // The first start of a profile makes it; what is measured is every day's start.
  await timeToRooms(own);
  await timeToRooms(bare);
  const measured: number[] = [];
  const baseline: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    measured.push(await timeToRooms(own));
    baseline.push(await timeToRooms(bare));
  }
  await rm(profile, { recursive: true, force: true });
  yield figureOf({ figure: 'start-up to the rooms', size: 'empty library', goal: 2 }, measured, baseline);
}

async function timeToRooms({ program, args }: { program: string; args: string[] }): Promise<number> {
  const from = performance.now();
  const running = await _electron.launch({ executablePath: program, args });
  const page = await running.firstWindow();
  await page.getByRole('navigation', { name: 'Rooms' }).waitFor();
  const took = performance.now() - from;
  await running.close();
  return took;
}
