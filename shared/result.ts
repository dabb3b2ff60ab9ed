import type { UnreadableReason } from './import/unreadable';

/** Every way in which a request can fail that a person may meet. `renderer/text/failures.ts` says each in words. */
export type Failure =
  | { code: 'request-refused'; request: string; reason: string }
  | { code: 'project-unknown'; project: string }
  | { code: 'project-locked'; project: string }
  | { code: 'project-read-only'; reason: string }
  | { code: 'journal-unwritable'; reason: string }
  | { code: 'tables-unusable' }
  | { code: 'blob-missing'; digest: string }
  /** The person ended it. */
  | { code: 'stopped' }
  | { code: 'file-unreadable'; name: string; reason: string }
  | { code: 'file-unwritable'; name: string; reason: string }
  | { code: 'file-too-large'; name: string; bytes: number; limit: number }
  | { code: 'import-failed'; name: string; reason: UnreadableReason; detail?: string }
  | { code: 'bundle-unreadable'; name: string; reason: string }
  | { code: 'bundle-too-new'; name: string; version: number; newestKnown: number }
  | { code: 'bundle-incomplete'; name: string; author: string; stream: string; upTo: number }
  | { code: 'bundle-forked'; name: string; author: string; stream: string; seq: number };

export type FailureCode = Failure['code'];

/** What an operation that can fail in an expected way returns; mistakes of the program are thrown instead. */
export type Result<Value> = { ok: true; value: Value } | { ok: false; failure: Failure };

export function succeed<Value>(value: Value): Result<Value> {
  return { ok: true, value };
}

export function fail(failure: Failure): { ok: false; failure: Failure } {
  return { ok: false, failure };
}
