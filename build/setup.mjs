// @ts-check
/** Everything a fresh clone needs. Each part looks first whether it is done, so a second time costs next to nothing. */
import { ensureBuilt } from './freshness.mjs';
import { ensureDependencies, requireNode } from './dependencies.mjs';
import { isMain } from './project.mjs';
import { runScript } from './progress.mjs';
import { ensureRuntime } from './runtime.mjs';
import { ensureSystemLibraries } from './system-libraries.mjs';

/** Packages, the Electron runtime and what that needs of the machine. */
export async function setUpTools() {
  requireNode();
  await ensureDependencies();
  await ensureRuntime();
  await ensureSystemLibraries();
}

export async function setUp() {
  await setUpTools();
  await ensureBuilt();
}

if (isMain(import.meta.url)) await runScript(setUp);
