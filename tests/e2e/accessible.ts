import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import type { AxeResults } from 'axe-core';
import type { Scholion } from './app';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Nothing that axe finds at fault is on the screen. */
export async function expectAccessible(app: Scholion): Promise<void> {
  // Sent through the debugger, which the page's content security policy does not concern.
  await app.page.evaluate(`window.axe ?? (${JSON.stringify(true)} && (() => { ${source} })())`);
  const { violations } = await app.page.evaluate(() =>
    (window as unknown as { axe: { run: () => Promise<AxeResults> } }).axe.run(),
  );
  const faults = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
  );
  expect(faults).toEqual([]);
}
