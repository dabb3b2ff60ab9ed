import type { PortableCode } from './portable-code';

/** Why an entry of a file cannot be taken. */
export type Misfit =
  /** A value that the field cannot have, in the words of the schema. */
  | { readonly what: 'field'; readonly field: string; readonly says: string }
  /** Below an entry that neither the file nor the project has, or one that stands below it. */
  | { readonly what: 'below'; readonly name: string }
  /** The same entry came before in the file. */
  | { readonly what: 'twice'; readonly line: number };

/** An entry as it was read, with the line of the table, or its place in the list, from 1. */
export type ReadEntry =
  { readonly line: number; readonly code: PortableCode } | { readonly line: number; readonly misfit: Misfit };

/** What was found in a file. */
export type CodebookRead =
  | { readonly kind: 'codebook'; readonly entries: readonly ReadEntry[] }
  /** It was written by a newer version, whose form is not known here. */
  | { readonly kind: 'newer' }
  | { readonly kind: 'no-codebook' }
  /** A table without the columns that it must have, by name. */
  | { readonly kind: 'no-columns'; readonly missing: readonly string[] };
