import type { RoleName } from '../model/passage';

/** What a code of another program can become. A role is one of the actor above it. */
export const becomings = ['actor', 'role', 'implication', 'theme', 'nothing'] as const;
export type Becoming = (typeof becomings)[number];

/**
 * Why it is proposed so: what stands above it; the project or the gazetteer knows it; it is written as a name and stands in
 * its passages; it says something; it is called like a role or a domain; the group it is in; it only holds others
 * together; it is about the review; nothing speaks for anything else; a person decided.
 */
export type Why =
  | 'parent'
  | 'known'
  | 'name'
  | 'sentence'
  | 'role'
  | 'domain'
  | 'group'
  | 'heading'
  | 'review'
  | 'default'
  | 'chosen';

/** What becomes of one code. */
export type CodeChoice = {
  readonly becomes: Becoming;
  readonly role?: RoleName;
  /** The actor or theme of the project that it is; without one it is new. */
  readonly same?: string;
  readonly why: Why;
};

/** What a person decided of a code, whatever is proposed. */
export type HandChoice = {
  readonly becomes: Becoming;
  readonly role?: RoleName;
  /** A new one, though the project has one of this name. */
  readonly isNew?: boolean;
};
