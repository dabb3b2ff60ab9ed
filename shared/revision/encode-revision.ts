import { utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalJson } from '../canonical-json';
import type { RevisionFile } from '../model/revision-file';
import { sha256Hex } from '../sha256';

/** A revision file as it is kept (JCS, RFC 8785, in UTF-8), and the digest of its text. */
export type EncodedRevision = { readonly bytes: Uint8Array; readonly textDigest: string };

export function encodeRevision(file: RevisionFile): EncodedRevision {
  return { bytes: utf8ToBytes(canonicalJson(file)), textDigest: sha256Hex(file.text) };
}
