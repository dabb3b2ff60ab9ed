#!/usr/bin/env node
// @ts-check
/** The command-line tool from a checkout: `npx scholion …`. Built when it must be, and silent about it unless it takes time. */
import { pathToFileURL } from 'node:url';
import { ensureDependencies, requireNode } from './dependencies.mjs';
import { ensureBuilt } from './freshness.mjs';
import { inProject } from './project.mjs';
import { say } from './progress.mjs';

try {
  requireNode();
  await ensureDependencies();
  await ensureBuilt(['cli']);
} catch (error) {
  say(`✗ ${error instanceof Error ? error.message : String(error)}`);
  process.exit(1);
}
await import(pathToFileURL(inProject('dist', 'cli', 'scholion.mjs')).href);
