import type { RoleName } from '#shared/model/passage';
import type { LedgerPassage } from '#shared/search/ledger';
import { foldName, wordsOfName } from '#shared/text/names';

/** Which passages of an entry are meant: those that fit all that is said. */
export type SplitRule = {
  /** What the actor does in them; `none` where nobody said. */
  readonly role?: RoleName | 'none' | undefined;
  /** A name that stands in their words. */
  readonly words?: string | undefined;
  /** Whose they are, by the id of the person. */
  readonly by?: string | undefined;
};

/** A passage of the entry that is to be split, with what it says. */
export type SplitPassage = LedgerPassage & { readonly quote: string; readonly title: string };

/** Whether a passage is among those that a rule means. */
export function fitsRule(passage: SplitPassage, { role, words, by }: SplitRule, actor: string): boolean {
  if (by !== undefined && passage.by !== by) return false;
  if (role !== undefined) {
    const has = passage.actors.find((tag) => tag.actor === actor)?.roles ?? [];
    if (role === 'none' ? has.length > 0 : !has.includes(role)) return false;
  }
  if (words === undefined || words.trim() === '') return true;
  const wanted = ` ${wordsOfName(foldName(words)).join(' ')} `;
  return ` ${wordsOfName(foldName(passage.quote)).join(' ')} `.includes(wanted);
}
