// @ts-check
/** `npm run tour`: the main job, done by itself in the real program, and the states of the reader, with pictures of each. */
import { inProject, isMain } from './project.mjs';
import { runScript, say } from './progress.mjs';
import { runInFront } from './run-command.mjs';
import { setUp } from './setup.mjs';
import { playwright } from './stages.mjs';
import { withDisplay } from './virtual-display.mjs';

export async function takeTour() {
  const { command, args } = playwright(
    'tests/e2e/main-job.spec.ts',
    'tests/e2e/rooms-tour.spec.ts',
    'tests/e2e/states.spec.ts',
  );
  const exitCode = await withDisplay((env) => runInFront(command, args, { ...env, SCHOLION_TOUR: '1' }));
  say(
    `${exitCode === 0 ? '✓ The tour is done' : '✗ The tour failed'}. What it saw is in ${inProject('out', 'tour')}`,
  );
  return exitCode;
}

if (isMain(import.meta.url)) {
  await runScript(async () => {
    await setUp();
    return takeTour();
  });
}
