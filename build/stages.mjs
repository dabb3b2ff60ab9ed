// @ts-check
/** What is checked, and where each check leaves its figures. */
import { inProject, toolPath } from './project.mjs';
import { countPlaywright, countStorage, countVitest } from './counts.mjs';

/**
 * @typedef {object} Stage
 * @property {string} name
 * @property {string} command
 * @property {string[]} args
 * @property {string} [report] the JSON file that it writes; without one, the stage itself counts as one test
 * @property {(report: any) => import('./counts.mjs').Counts} [count]
 * @property {boolean} [opensWindows]
 * @property {string} [needs] the stage that must have passed
 * @property {NodeJS.ProcessEnv} [env]
 */

/** @param {string} name */
const reportOf = (name) => inProject('out', 'check', `${name}.json`);

/** @param {string[]} args @returns {{ command: string, args: string[] }} */
export function playwright(...args) {
  return {
    command: toolPath('playwright'),
    args: ['test', '--config', 'build/playwright.config.ts', ...args],
  };
}

/** @type {Stage[]} in the order in which a person wants to hear of them: quick ones first */
export const stages = [
  { name: 'format', command: toolPath('prettier'), args: ['--check', '--log-level', 'warn', '.'] },
  { name: 'types', command: toolPath('tsc'), args: ['-b'] },
  { name: 'lint', command: toolPath('oxlint'), args: [] },
  {
    name: 'unit',
    command: toolPath('vitest'),
    args: [
      'run',
      '--config=build/vitest.config.ts',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${reportOf('unit')}`,
    ],
    report: reportOf('unit'),
    count: countVitest,
  },
  {
    name: 'storage',
    command: process.execPath,
    args: ['--import', 'tsx', 'tests/storage/harness/run.ts', reportOf('storage')],
    report: reportOf('storage'),
    count: countStorage,
    opensWindows: true,
  },
  { name: 'build', command: process.execPath, args: ['build/build.mjs'] },
  {
    name: 'e2e',
    ...playwright(),
    env: { PLAYWRIGHT_JSON_OUTPUT_NAME: reportOf('e2e') },
    report: reportOf('e2e'),
    count: countPlaywright,
    needs: 'build',
  },
];

/** What can run side by side in well under a minute, before each commit. */
export const quickStages = ['format', 'types', 'lint', 'unit'];
