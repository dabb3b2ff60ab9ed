import { defineConfig } from '@playwright/test';
import { inProject } from './project.mjs';
import { hasDisplay } from './virtual-display.mjs';

const killed = 'kill.spec.ts';

export default defineConfig({
  testDir: inProject('tests', 'e2e'),
  outputDir: inProject('out', 'e2e'),
  // Two programs on one screen would take the focus from each other. Where there is none, each worker makes its own.
  workers: hasDisplay() ? 1 : 2,
  // A test that passes at the second try hides a fault.
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: Boolean(process.env['CI']),
  reporter: [
    ['list'],
    ['json', { outputFile: process.env['PLAYWRIGHT_JSON_OUTPUT_NAME'] ?? inProject('out', 'e2e.json') }],
  ],
  use: { screenshot: 'only-on-failure' },
  projects: [
    // The longest first, or one worker would wait for it at the end. Recording would slow its hand down, and what it records is killed.
    { name: 'killed', testMatch: killed, use: { trace: 'off' } },
    { name: 'whole', testIgnore: killed, use: { trace: 'retain-on-failure' } },
  ],
});
