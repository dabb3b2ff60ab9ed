import type fs from 'node:fs/promises';
import type { Program } from '#tests/e2e/program';

/** What saving costs at the least, in ms: some bytes appended and synced, and a request that asks for next to nothing. */
export async function appendAndAsk(app: Program): Promise<number> {
  const appended = await app.program.evaluate(async ({ app: electron }) => {
    if (!process.mainModule) throw new Error('The main process has no module to ask');
    const { open } = process.mainModule.require('node:fs/promises') as typeof fs;
    const file = await open(`${electron.getPath('userData')}/appended`, 'a');
    const begun = performance.now();
    await file.appendFile('x'.repeat(700));
    await file.datasync();
    const took = performance.now() - begun;
    await file.close();
    return took;
  });
  const asked = await app.page.evaluate(async () => {
    const begun = performance.now();
    await window.scholion.countRefusedRequests();
    return performance.now() - begun;
  });
  return appended + asked;
}
