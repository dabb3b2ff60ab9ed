// @ts-check
/** `npm start [-- file…]`: sets up what is missing and opens Scholion; without a screen it takes the guided tour instead. */
import path from 'node:path';
import { electronPath, launchArguments } from './electron-path.mjs';
import { runScript, say } from './progress.mjs';
import { runInFront } from './run-command.mjs';
import { setUp } from './setup.mjs';
import { takeTour } from './tour.mjs';
import { hasDisplay } from './virtual-display.mjs';

await runScript(async () => {
  await setUp();
  if (!hasDisplay()) {
    say('There is no display here, so the guided tour runs on a virtual one ("npm run tour").');
    return takeTour();
  }
  const files = process.argv.slice(2).map((file) => path.resolve(process.env['INIT_CWD'] ?? '.', file));
  return runInFront(electronPath().program, launchArguments(files));
});
