import { groupBy } from '../group-by';
import { Vector, type Change } from '../model/change';
import { Digest, ProjectId, StreamId } from '../model/ids';
import { z } from '../model/zod';
import { bundleKinds, type BundleContent } from './content';
import { parseGuarded } from './guarded-json';
import { BundleRefusal, insist } from './refusal';

/** The version of bundles that this program writes, and the newest it reads. */
export const BUNDLE_VERSION = 1;

const ListedFile = z.strictObject({ path: z.string(), bytes: z.int().nonnegative(), sha256: Digest });
export type ListedFile = z.infer<typeof ListedFile>;

/** The table of contents. A signature is over its exact bytes, and it holds the digest of every other entry. */
export const Manifest = z.strictObject({
  format: z.literal('scholion'),
  version: z.literal(BUNDLE_VERSION),
  kind: z.enum(bundleKinds),
  project: ProjectId,
  /** For each stream, the first and the last change that is in here of each author. */
  streams: z.array(z.strictObject({ id: StreamId, from: Vector, to: Vector })),
  marking: z.string().optional(),
  files: z.array(ListedFile),
});
export type Manifest = z.infer<typeof Manifest>;

/** @param content its `numbered` are the changes that it holds. */
export function manifestOf(
  content: Pick<BundleContent, 'kind' | 'project'> & { readonly numbered: Parameters<typeof extentsOf>[0] },
  files: readonly ListedFile[],
): Manifest {
  return {
    format: 'scholion',
    version: BUNDLE_VERSION,
    kind: content.kind,
    project: content.project,
    streams: extentsOf(content.numbered),
    files: files.toSorted((a, b) => (a.path < b.path ? -1 : 1)),
  };
}

/** Whose changes from which to which number there are, stream by stream, sorted by id. */
export function extentsOf(
  changes: readonly Pick<Change, 'stream' | 'author' | 'seq'>[],
): Manifest['streams'] {
  return [...groupBy(changes, ({ stream }) => stream)]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, ofStream]) => {
      const from: Vector = {};
      const to: Vector = {};
      for (const { author, seq } of ofStream) {
        from[author] = Math.min(from[author] ?? seq, seq);
        to[author] = Math.max(to[author] ?? seq, seq);
      }
      return { id, from, to };
    });
}

export function readManifest(json: string): Manifest {
  const value = parseGuarded(json, 'its table of contents');
  const claim = z.object({ format: z.literal('scholion'), version: z.int().positive() }).safeParse(value);
  insist(claim.success, 'it is not a Scholion bundle');
  if (claim.data.version > BUNDLE_VERSION) throw BundleRefusal.tooNew(claim.data.version, BUNDLE_VERSION);
  const manifest = Manifest.safeParse(value);
  insist(manifest.success, 'its table of contents is not as it should be');
  return manifest.data;
}
