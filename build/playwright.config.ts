import { defineConfig } from '@playwright/test';
import { inProject } from './project.mjs';

export default defineConfig({
  testDir: inProject('tests', 'e2e'),
  outputDir: inProject('out', 'e2e'),
  // Each test starts the real program: two at once would measure each other.
  workers: 1,
  // A test that passes at the second try hides a fault.
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: Boolean(process.env['CI']),
  reporter: [
    ['list'],
    ['json', { outputFile: process.env['PLAYWRIGHT_JSON_OUTPUT_NAME'] ?? inProject('out', 'e2e.json') }],
  ],
  use: { trace: 'retain-on-failure', screenshot: 'only-on-failure' },
});
