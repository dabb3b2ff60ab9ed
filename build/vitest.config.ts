import { defineConfig } from 'vitest/config';
import { root } from './project.mjs';

export default defineConfig({
  root,
  // A property that is tried hundreds of times takes its time on a busy machine; no test here is about speed.
  test: { include: ['tests/unit/**/*.test.{ts,tsx}'], testTimeout: 30_000 },
});
