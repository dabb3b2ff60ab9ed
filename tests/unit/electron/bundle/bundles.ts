import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll } from 'vitest';
import { readBundle } from '#electron/bundle/bundle-file';
import { canonicalJson, type Json } from '#shared/canonical-json';
import { changeLines } from '#shared/bundle/change-lines';
import type { BundleContent } from '#shared/bundle/content';
import { blobName, changesName } from '#shared/bundle/layout';
import { manifestOf, type Manifest } from '#shared/bundle/manifest';
import { groupBy } from '#shared/group-by';
import type { Change } from '#shared/model/change';
import type { Result } from '#shared/result';
import { sampleContent } from '#shared/sample/sample';

const folder = mkdtempSync(path.join(tmpdir(), 'scholion-bundles-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let files = 0;
/** A path in a folder that goes when the tests are done. */
export function freshPath(): string {
  files += 1;
  return path.join(folder, `${files}.scholion`);
}

const sample = sampleContent();

export function aContent(changes: readonly Change[] = sample.changes): BundleContent {
  const read = async (digest: string) => {
    const bytes = sample.blobs.get(digest);
    if (!bytes) throw new Error(`no ${digest}`);
    return bytes;
  };
  return {
    kind: 'share',
    project: sample.project,
    changes,
    blobs: { digests: [...sample.blobs.keys()], read },
  };
}

export type Part = { name: string; data: Buffer };

/** The parts of the sample's bundle, the manifest last, for a forger to change before they are zipped. */
export function partsOf(changes: readonly Change[] = sample.changes): Part[] {
  const parts = [
    ...[...sample.blobs].map(([digest, bytes]) => ({ name: blobName(digest), data: Buffer.from(bytes) })),
    ...[...groupBy(changes, ({ stream, author }) => changesName(stream, author))].map(([name, own]) => ({
      name,
      data: Buffer.from(changeLines(own)),
    })),
  ];
  return withManifest(parts, (manifest) => manifest, changes);
}

/** These parts with a manifest that fits them, unless it is changed on the way. */
export function withManifest(
  parts: readonly Part[],
  change: (manifest: Manifest) => unknown = (manifest) => manifest,
  changes: readonly Change[] = sample.changes,
): Part[] {
  const listed = parts.map(({ name, data }) => ({
    path: name,
    bytes: data.length,
    sha256: createHash('sha256').update(data).digest('hex'),
  }));
  const manifest = manifestOf({ kind: 'share', project: sample.project, numbered: changes }, listed);
  return [...parts, { name: 'manifest.json', data: Buffer.from(canonicalJson(change(manifest) as Json)) }];
}

/** What reading these bytes as a bundle says: the code and, where there is one, the reason. */
export async function verdictOn(bytes: Uint8Array): Promise<string> {
  const file = freshPath();
  writeFileSync(file, bytes);
  const result = await readBundle(file);
  if (result.ok) {
    await result.value.close();
    return 'readable';
  }
  return said(result);
}

export function said(result: Result<unknown>): string {
  if (result.ok) return 'readable';
  const { code } = result.failure;
  return 'reason' in result.failure ? `${code}: ${result.failure.reason}` : code;
}

export function bytesOf(file: string): Buffer {
  return readFileSync(file);
}
