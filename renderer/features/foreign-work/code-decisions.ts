import type { CodeChoice, HandChoice } from '#shared/foreign-work/code-choice';
import type { ForeignWork } from '#shared/import/foreign-work';
import { roles } from '#shared/model/passage';

/** What a letter decides, and a digit: the role that it is everywhere in the program. */
export function choiceForKey(key: string): HandChoice | undefined {
  const role = /^[1-6]$/.test(key) ? roles[Number(key) - 1] : undefined;
  if (role) return { becomes: 'role', role };
  switch (key.toLowerCase()) {
    case 'a':
      return { becomes: 'actor' };
    case 'r':
      return { becomes: 'role', role: 'mentioned' };
    case 'i':
      return { becomes: 'implication' };
    case 't':
      return { becomes: 'theme' };
    case 'l':
      return { becomes: 'nothing' };
    default:
      return undefined;
  }
}

/** Whether a code stands below one that becomes an actor, so that it can be a role of it. */
export function hasActorAbove(
  { codes }: ForeignWork,
  choices: readonly CodeChoice[],
  place: number,
): boolean {
  for (let at = codes[place]?.parent; at !== undefined; at = codes[at]?.parent)
    if (choices[at]?.becomes === 'actor') return true;
  return false;
}

/** The decisions with this one for several codes. A role is decided only where there is an actor for it. */
export function decide(
  work: ForeignWork,
  choices: readonly CodeChoice[],
  byHand: ReadonlyMap<number, HandChoice>,
  places: readonly number[],
  hand: HandChoice,
): ReadonlyMap<number, HandChoice> {
  const next = new Map(byHand);
  for (const place of places) {
    if (hand.becomes !== 'role' || hasActorAbove(work, choices, place)) next.set(place, hand);
  }
  return next;
}
