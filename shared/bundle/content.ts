import type { Change } from '../model/change';

/** What a bundle is for (`data.md`). A backup is a share of everything, a lesson a share with gold. */
export const bundleKinds = ['share', 'extract', 'assignment', 'exercise', 'submission'] as const;
export type BundleKind = (typeof bundleKinds)[number];

/** Files by the digest of their content, read one at a time: a project's blobs need not fit in memory. */
export type BlobSource = {
  readonly digests: readonly string[];
  readonly read: (digest: string) => Promise<Uint8Array>;
};

/** What a bundle carries, to be written or as it was read. */
export type BundleContent = {
  readonly kind: BundleKind;
  readonly project: string;
  readonly changes: readonly Change[];
  readonly blobs: BlobSource;
};

/** A bundle that was read and verified. Its blobs can be read until it is closed. */
export type ReadBundle = BundleContent & {
  /** SHA-256 of the manifest's bytes: names this very bundle. */
  readonly manifestDigest: string;
  readonly close: () => Promise<void>;
};
