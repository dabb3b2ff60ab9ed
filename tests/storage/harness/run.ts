/** Runs every storage test in Electron's page and in the newest Chromium; leaves the counts in the file named. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { ofElectron, ofNewestChromium, type Browser } from './browsers';
import type { PageResult } from './page-result';
import { serveTests, type ServedTests } from './serve-tests';

const counts = { passed: 0, failed: 0, skipped: 0 };
const signs = { passed: '✓', failed: '✗', skipped: '-' };

const served = await serveTests();
try {
  const inElectron = await runIn(await ofElectron(), served);
  const chromium = ofNewestChromium();
  if (chromium) await runIn(chromium, served);
  else skipAll(inElectron.length);
} finally {
  served.close();
}
const report = process.argv[2];
if (report) {
  mkdirSync(path.dirname(report), { recursive: true });
  writeFileSync(report, JSON.stringify(counts));
}
process.exitCode = counts.failed > 0 ? 1 : 0;

async function runIn(browser: Browser, { pages }: ServedTests): Promise<PageResult[]> {
  const all: PageResult[] = [];
  try {
    for (const { file, address } of pages) {
      const results = await resultsOf(browser, address);
      for (const result of results) tell(result, `${browser.name} › ${file} › ${result.name}`);
      all.push(...results);
    }
  } finally {
    await browser.close();
  }
  return all;
}

/** A file that cannot be run, or has no test in it, counts as one that failed. */
async function resultsOf(browser: Browser, address: string): Promise<PageResult[]> {
  try {
    const results = await browser.inFreshPage((page) => runTests(page, address));
    return results.length > 0
      ? results
      : [{ name: 'its page', outcome: 'failed', reason: 'there is no test in it' }];
  } catch (error) {
    return [{ name: 'its page', outcome: 'failed', reason: String(error) }];
  }
}

async function runTests(page: Page, address: string): Promise<PageResult[]> {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('crash', () => errors.push('the page crashed'));
  await page.goto(address);
  try {
    return await page.evaluate(() =>
      (globalThis as unknown as { runStorageTests: () => Promise<PageResult[]> }).runStorageTests(),
    );
  } catch (error) {
    throw new Error([String(error), ...errors].join('\n'), { cause: error });
  }
}

function skipAll(howMany: number): void {
  counts.skipped += howMany;
  console.log(`- newest Chromium › all ${howMany} skipped: none is installed here`);
}

function tell(result: PageResult, title: string): void {
  counts[result.outcome] += 1;
  console.log(`${signs[result.outcome]} ${title}`);
  if (result.outcome === 'failed') console.log(result.reason.replaceAll(/^/gm, '    '));
}
