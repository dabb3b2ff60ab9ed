// @ts-check
/** `npm test`: set-up, then every check. The last line is the count. */
import { check } from './check.mjs';
import { runScript, say } from './progress.mjs';
import { setUpTools } from './setup.mjs';

await runScript(async () => {
  try {
    await setUpTools();
  } catch (error) {
    // Whoever reads only the last line must see that too.
    say(`✗ ${error instanceof Error ? error.message : String(error)}`);
    console.log('0 passed, 1 failed');
    return 1;
  }
  return check(process.argv.slice(2));
});
