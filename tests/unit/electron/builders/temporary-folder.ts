import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';

/** A folder of this test alone, gone when it is over. */
export function aTemporaryFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'scholion-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
