import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll } from 'vitest';
import { importFile } from '#shared/import/import-file';
import { run } from '#electron/cli/run';

const folder = mkdtempSync(path.join(tmpdir(), 'scholion-cli-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A path in a folder that goes when the tests are done. */
export function at(name: string): string {
  return path.join(folder, name);
}

/** Runs the tool in this process and gives back what it printed. */
export async function scholion(...args: string[]): Promise<{ exitCode: number; out: string; err: string }> {
  const printed = { out: '', err: '' };
  const exitCode = await run(args, {
    out: (text) => void (printed.out += text),
    err: (text) => void (printed.err += text),
    now: () => new Date('2025-01-02T03:04:05.678Z'),
    newId: randomUUID,
    readFile: importFile,
  });
  return { exitCode, ...printed };
}
