// @ts-check
/** `npm run bench`: measures what performance.md promises, on this machine. */
import { runScript } from './progress.mjs';
import { runInFront } from './run-command.mjs';
import { setUp } from './setup.mjs';
import { withDisplay } from './virtual-display.mjs';

await runScript(async () => {
  await setUp();
  const args = ['--import', 'tsx', 'tests/bench/run.ts', ...process.argv.slice(2)];
  return withDisplay((env) => runInFront(process.execPath, args, env));
});
