import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import type { AxeResults, ElementContext } from 'axe-core';
import type { Scholion } from './app';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

type PageWithAxe = { axe: { run: (context: ElementContext) => Promise<AxeResults> } };

/** Nothing that axe finds at fault is on the screen. */
export async function expectAccessible(app: Scholion): Promise<void> {
  await settledColours(app);
  // Sent through the debugger, which the page's content security policy does not concern.
  await app.page.evaluate(`window.axe ?? (() => { ${source} })()`);
  const { violations } = await app.page.evaluate(
    // The library that announces to screen readers leaves what it said lying outside the page's landmarks for seconds.
    () => (window as unknown as PageWithAxe).axe.run({ exclude: ['[data-live-announcer]'] }),
  );
  const faults = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
  );
  expect(faults).toEqual([]);
}

/** What fades from one colour to another has, on its way, a contrast that nobody sees for long. */
async function settledColours(app: Scholion): Promise<void> {
  await app.page.evaluate(async () => {
    const fading = document.getAnimations().filter((each) => each instanceof CSSTransition);
    // One that is broken off because its element goes is over as well.
    await Promise.allSettled(fading.map(({ finished }) => finished));
  });
}
