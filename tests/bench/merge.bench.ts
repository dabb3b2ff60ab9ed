import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inProject } from '#build/project';
import { writeBundle } from '#electron/bundle/bundle-file';
import { AuthorLog } from '#shared/bundle/author-log';
import type { BundleContent } from '#shared/bundle/content';
import { put } from '#shared/bundle/put';
import type { PutPatch } from '#shared/model/change';
import { reproducibleIds } from '#shared/model/ids';
import { markedArticles } from './data/marked-articles';
import { figureOf, type Figure } from './figure';

const size = 'two projects of 50,000 passages';
const half = { articles: 1_000, words: 500, passages: 50 };
/** A merge may take a minute and one and a half gigabytes. */
const LONGEST_MS = 60_000;
const MOST_MB = 1_536;
const KIBIBYTE = 1_024;
const MEGABYTE = 1_000_000;

/** Two people mark the same thousand articles apart, and the tool makes one project of what both did. */
export async function* measure(): AsyncIterable<Figure> {
  const folder = await mkdtemp(join(tmpdir(), 'scholion-bench-'));
  const [first, second] = [join(folder, 'first.scholion'), join(folder, 'second.scholion')];
  try {
    const content = markedArticles(half);
    await writeBundle(first, content);
    await writeBundle(second, withColleague(content));
    const { ms, megabytes } = await merged(first, second, join(folder, 'merged.scholion'));
    yield figureOf({ figure: 'merge by the tool', size, goal: { atMost: LONGEST_MS } }, [ms]);
    yield figureOf({ figure: 'merge by the tool, memory', size, unit: 'MB', goal: { atMost: MOST_MB } }, [
      megabytes,
    ]);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The project with the same passages once more, marked one by one by somebody else. */
function withColleague(content: BundleContent): BundleContent {
  const newId = reproducibleIds('colleague');
  const log = new AuthorLog(newId(), content.changes);
  const person = newId();
  const layers = new Map<string, string>();
  let now = Date.parse('2026-02-01T08:00:00Z');
  const write = (stream: string, patch: PutPatch): void =>
    log.write({ batch: newId(), command: 'tag', streams: [{ stream, patches: [patch] }] }, (now += 20_000));
  for (const { stream, patches } of content.changes) {
    const passages = patches.filter(
      (patch) => patch.op === 'put' && patch['type'] === 'passage',
    ) as PutPatch[];
    for (const { fields } of passages) {
      const layer = layers.get(stream) ?? newId();
      if (!layers.has(stream)) write(stream, put('layer', layer, { person, kind: 'work' }));
      layers.set(stream, layer);
      write(stream, put('passage', newId(), { ...fields, layer }));
    }
  }
  return { ...content, changes: [...content.changes, ...log.changes] };
}

/** Runs the tool as a person does, and looks at the most memory that it took. */
async function merged(...files: readonly string[]): Promise<{ ms: number; megabytes: number }> {
  const [first = '', second = '', output = ''] = files;
  const began = performance.now();
  const tool = spawn(process.execPath, [
    inProject('dist/cli/scholion.mjs'),
    'merge',
    first,
    second,
    '-o',
    output,
  ]);
  let most = 0;
  const looking = setInterval(() => (most = Math.max(most, mostMemoryOf(tool.pid))), 50);
  try {
    const exitCode = await new Promise((resolve) => tool.on('exit', resolve));
    if (exitCode !== 0) throw new Error(`The merge ended with ${String(exitCode)}`);
    return { ms: performance.now() - began, megabytes: (most * KIBIBYTE) / MEGABYTE };
  } finally {
    clearInterval(looking);
  }
}

/** The most memory that a process has held so far, in kibibytes; nothing once it has ended. */
function mostMemoryOf(pid: number | undefined): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return Number(/^VmHWM:\s+(\d+) kB/m.exec(status)?.[1] ?? 0);
  } catch {
    return 0;
  }
}
