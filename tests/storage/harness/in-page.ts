/**
 * What a storage test is written with. It looks like Vitest and runs inside a page of a real Chromium, since no imitation
 * of IndexedDB behaves like the one we ship. Each test file gets a page and a storage of its own; its tests run in order.
 */
import {
  ASYMMETRIC_MATCHERS_OBJECT,
  JestAsymmetricMatchers,
  JestChaiExpect,
  JestExtend,
  chai,
  type ExpectStatic,
} from '@vitest/expect';
import type { PageResult } from './page-result';

chai.use(JestExtend);
chai.use(JestChaiExpect);
chai.use(JestAsymmetricMatchers);
/** Vitest's own matchers, without Vitest around them. */
export const expect = Object.assign(
  (value: unknown, message?: string) => chai.expect(value, message),
  chai.expect,
  Reflect.get(globalThis, ASYMMETRIC_MATCHERS_OBJECT),
) as unknown as ExpectStatic;

type Work = () => void | Promise<void>;
const tests: { name: string; work: Work; isSkipped: boolean }[] = [];
const before: Work[] = [];
const after: Work[] = [];

export function test(name: string, work: Work): void {
  tests.push({ name, work, isSkipped: false });
}
test.skip = (name: string, work: Work): void => void tests.push({ name, work, isSkipped: true });

export function beforeEach(work: Work): void {
  before.push(work);
}

export function afterEach(work: Work): void {
  after.push(work);
}

const patience = 30_000;

async function runTests(): Promise<PageResult[]> {
  const results: PageResult[] = [];
  for (const { name, work, isSkipped } of tests) {
    if (isSkipped) results.push({ name, outcome: 'skipped' });
    else results.push(await runTest(name, work));
  }
  return results;
}

async function runTest(name: string, work: Work): Promise<PageResult> {
  try {
    for (const prepare of before) await inTime(prepare);
    try {
      await inTime(work);
    } finally {
      for (const cleanUp of after) await inTime(cleanUp);
    }
    return { name, outcome: 'passed' };
  } catch (error) {
    return { name, outcome: 'failed', reason: describe(error) };
  }
}

async function inTime(work: Work): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`not done after ${patience / 1000} seconds`)), patience);
  });
  try {
    await Promise.race([work(), tooLate]);
  } finally {
    clearTimeout(timer);
  }
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { expected, actual } = error as { expected?: unknown; actual?: unknown };
  const difference = expected === undefined ? '' : `\nexpected ${show(expected)}\nreceived ${show(actual)}`;
  return `${error.stack ?? error.message}${difference}`;
}

function show(value: unknown): string {
  return JSON.stringify(value, null, 1) ?? String(value);
}

/** Called from outside, once the file has registered its tests. */
Object.assign(globalThis, { runStorageTests: runTests });
