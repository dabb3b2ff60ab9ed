import type { Stretch } from './found';
import type { FieldName } from './query';

/**
 * What in a line was not understood. None of it keeps the rest from being sought: what a problem is about is left out, or
 * taken as it must have been meant.
 *
 * - `unknown-field`: words with a colon that name no field; sought as words.
 * - `unknown-value`, `no-value`, `no-order`: a field with a value that it does not have, none at all, or none to compare by.
 * - `unclosed`, `unopened`: a quotation mark or bracket without its other; taken to the end of the line, or passed over.
 * - `alone`: an OR or NEAR with nothing on one side of it.
 * - `too-nested`: brackets that say more than one clause can: each clause holds alternatives, and no more.
 * - `not-among-others`: a minus on one alternative of several.
 * - `near-words-only`: something other than words in a `near`.
 * - `near-distance`: a number of words given with NEAR; near is always within two sentences.
 * - `unknown-name`: a name that nobody and nothing has, told by whoever knows the names of the project.
 */
export type ProblemKind =
  | 'unknown-field'
  | 'unknown-value'
  | 'no-value'
  | 'no-order'
  | 'unclosed'
  | 'unopened'
  | 'alone'
  | 'too-nested'
  | 'not-among-others'
  | 'near-words-only'
  | 'near-distance'
  | 'unknown-name';

export type Problem = {
  readonly kind: ProblemKind;
  /** Where in the line it is. */
  readonly stretch: Stretch;
  /** The words it is about, as they were typed. */
  readonly subject: string;
  readonly field?: FieldName | undefined;
  /** What may have been meant, to stand in place of the stretch. */
  readonly instead?: string | undefined;
};
