// @ts-check
import react from '@vitejs/plugin-react';
import { rmSync } from 'node:fs';
import { build } from 'vite';
import { inProject, root } from './project.mjs';

/** The oldest platform we run on: Electron 25. */
const oldest = { page: 'chrome114', node: 'node18' };

/** @type {import('vite').InlineConfig} */
const always = { configFile: false, envDir: false, publicDir: false, logLevel: 'warn' };

/** Packing the many small files of pdf.js takes its time, and needs no warning. */
const quiet = { checks: { pluginTimings: false } };

/**
 * All that is built, and how.
 * @type {Record<import('./freshness.mjs').TargetName, import('vite').InlineConfig[]>}
 */
const targets = {
  // Each a build of its own, not entries of one: a sandboxed preload script can load no second file.
  electron: [
    forNode('electron/main.ts', 'electron/main.cjs'),
    forNode('electron/preload.ts', 'electron/preload.cjs'),
    forNode('electron/parser-preload.ts', 'electron/parser-preload.cjs'),
    forNode('electron/import/check.worker.ts', 'electron/check.worker.cjs'),
    forNode('electron/exchange/bundle.worker.ts', 'electron/bundle.worker.cjs'),
  ],
  renderer: [forPage('renderer')],
  parser: [forPage('parser')],
  cli: [forTool()],
};

/** @param {import('./freshness.mjs').TargetName} name */
export async function buildTarget(name) {
  rmSync(inProject('dist', name), { recursive: true, force: true });
  await Promise.all(targets[name].map((config) => build(config)));
}

/**
 * One CommonJS file with everything in it but Electron and Node themselves.
 * @param {string} entry
 * @param {string} output within dist
 * @returns {import('vite').InlineConfig}
 */
function forNode(entry, output) {
  const [folder = '', file = ''] = output.split('/');
  return {
    ...always,
    root,
    ssr: { noExternal: true },
    build: {
      ssr: inProject(entry),
      target: oldest.node,
      outDir: inProject('dist', folder),
      emptyOutDir: false,
      minify: false,
      rolldownOptions: {
        external: ['electron'],
        output: { format: 'cjs', entryFileNames: file, codeSplitting: false },
      },
    },
  };
}

/**
 * The command-line tool: modules, so that a reader is loaded when a file asks for it, and `--help` is there at once.
 * @returns {import('vite').InlineConfig}
 */
function forTool() {
  return {
    ...always,
    root,
    ssr: { noExternal: true },
    build: {
      ssr: inProject('electron/cli/main.ts'),
      target: oldest.node,
      outDir: inProject('dist', 'cli'),
      emptyOutDir: false,
      minify: false,
      rolldownOptions: {
        ...quiet,
        output: { format: 'es', entryFileNames: 'scholion.mjs', chunkFileNames: 'parts/[name]-[hash].mjs' },
      },
    },
  };
}

/** @param {'renderer' | 'parser'} folder @returns {import('vite').InlineConfig} */
function forPage(folder) {
  return {
    ...always,
    root: inProject(folder),
    base: '/',
    plugins: [react()],
    worker: { format: 'es' },
    build: {
      target: oldest.page,
      cssTarget: oldest.page,
      outDir: inProject('dist', folder),
      emptyOutDir: false,
      // The page's policy refuses data: addresses, for fonts too.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: quiet,
      // Read from disk, not over a network: large files are no matter.
      chunkSizeWarningLimit: 5_000,
    },
  };
}
