import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalJson, type Json } from './canonical-json';

/** SHA-256 as 64 lower-case hexadecimal digits, of bytes or of a text's UTF-8. */
export function sha256Hex(content: Uint8Array | string): string {
  return bytesToHex(sha256(typeof content === 'string' ? utf8ToBytes(content) : content));
}

/** SHA-256 of a value's canonical JSON (RFC 8785): the same value has the same digest on every machine. */
export function digestOf(value: Json): string {
  return sha256Hex(canonicalJson(value));
}
