// @ts-check
/** `node build/with-display.mjs <command…>` runs it on the screen, or on a virtual one where there is none. */
import { runScript, SetUpError } from './progress.mjs';
import { runInFront } from './run-command.mjs';
import { withDisplay } from './virtual-display.mjs';

await runScript(() => {
  const [command, ...args] = process.argv.slice(2);
  if (!command) throw new SetUpError('Usage: node build/with-display.mjs <command…>');
  return withDisplay((env) => runInFront(command, args, env));
});
