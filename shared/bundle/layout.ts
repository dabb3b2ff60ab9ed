import { AuthorId, Digest, StreamId } from '../model/ids';

export const MANIFEST_NAME = 'manifest.json';
export const SIGNATURE_NAME = 'signature.json';

/** What an entry of a bundle is by its name. */
export type BundleEntry =
  | { kind: 'manifest' }
  | { kind: 'signature' }
  | { kind: 'key'; author: string }
  | { kind: 'changes'; stream: string; author: string }
  | { kind: 'blob'; digest: string };

export function changesName(stream: string, author: string): string {
  return `changes/${stream}/${author}.jsonl`;
}

export function blobName(digest: string): string {
  return `blobs/${digest}`;
}

/** Reads an entry's name. There are these entries and no others (`data.md`): any other name gives nothing. */
export function entryNamed(name: string): BundleEntry | undefined {
  if (name === MANIFEST_NAME) return { kind: 'manifest' };
  if (name === SIGNATURE_NAME) return { kind: 'signature' };
  const [, folder, first = '', second = ''] =
    /^(keys|changes|blobs)\/([^/]+)(?:\/([^/]+))?$/.exec(name) ?? [];
  if (folder === 'blobs' && second === '' && Digest.safeParse(first).success)
    return { kind: 'blob', digest: first };
  if (folder === 'keys' && second === '') {
    const author = authorOf(first, '.json');
    return author === undefined ? undefined : { kind: 'key', author };
  }
  if (folder === 'changes' && StreamId.safeParse(first).success) {
    const author = authorOf(second, '.jsonl');
    return author === undefined ? undefined : { kind: 'changes', stream: first, author };
  }
  return undefined;
}

function authorOf(file: string, extension: string): string | undefined {
  if (!file.endsWith(extension)) return undefined;
  const author = file.slice(0, -extension.length);
  return AuthorId.safeParse(author).success ? author : undefined;
}
