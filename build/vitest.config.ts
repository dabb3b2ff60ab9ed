import { defineConfig } from 'vitest/config';
import { root } from './project.mjs';

export default defineConfig({
  root,
  test: { include: ['tests/unit/**/*.test.{ts,tsx}'] },
});
