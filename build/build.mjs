// @ts-check
/** `npm run build [electron] [renderer] [parser] [cli]`: builds what has changed. */
import { requireNode, ensureDependencies } from './dependencies.mjs';
import { ensureBuilt, targetNames } from './freshness.mjs';
import { runScript } from './progress.mjs';

await runScript(async () => {
  const named = targetNames.filter((name) => process.argv.includes(name));
  requireNode();
  await ensureDependencies();
  await ensureBuilt(named.length > 0 ? named : targetNames);
});
