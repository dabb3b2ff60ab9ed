import { plainForm } from './folded-text';
import {
  direction,
  landBehind,
  mindOrMove,
  movement,
  ownPlace,
  placeOf,
  preposition,
  sayings,
} from './place-words';

/** How far around a name is looked for what makes it a place, in UTF-16 units. */
const AROUND = 90;

/**
 * Whether the name of a state stands for its land rather than its government. Careful on both sides: what is said here is
 * a place, what is not said is left an actor. In words:
 *
 * 1. A possessive before a kind of place, with only names and directions between: "Russia's Kursk region".
 * 2. Straight before a word for land or its limits: "the Russia border", "the Ukraine-Poland border".
 * 3. After a word that says where: "in Russia", "inside eastern Ukraine", "entering Russia". A possessive makes it an
 *    actor again ("in Russia's interest"), and so do trust, belief and bringing somebody in.
 * 4. After *to* or *from* where something moved: "sent troops to Russia", but not "support to Ukraine".
 * 5. After what has a place: "the border with Ukraine", "parts of Ukraine", "north of Russia".
 * 6. Joined by *and* or *or* to a name as in 3 or to the other side of a border: "in Russia and Belarus".
 */
export function isPlaceUse(text: string, start: number, end: number): boolean {
  const before = plainForm(lastLine(text.slice(Math.max(0, start - AROUND), start)));
  const after = plainForm(firstLine(text.slice(end, end + AROUND)));
  if (OWN_PLACE.test(after) || LAND_BEHIND.test(after)) return true;
  if (ACTS_BEHIND.test(after)) return false;
  if (WHERE.test(before)) return !MIND_OR_MOVE.test(before);
  if (BORDER.test(before) || PLACE_OF.test(before)) return true;
  const moved = MOVED.exec(before);
  return moved !== null && !sayings.test(moved[0]);
}

function lastLine(text: string): string {
  return text.slice(text.lastIndexOf('\n') + 1);
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0] ?? '';
}

const aName = "\\p{Lu}[\\p{L}\\p{M}'.-]*";
/** What may stand between the word that says where and the name. */
const between = `(?:the |all of |parts of |much of |most of |${direction} (?:and ${direction} )?)*`;

const OWN_PLACE = new RegExp(`^'s? (?:(?:own|${direction}|${aName}) ){0,3}${ownPlace}`, 'u');
const LAND_BEHIND = new RegExp(`^(?:[-–]${aName})? ${landBehind}`, 'u');

/** A possessive, or "Russia-backed": it has or does something. */
const ACTS_BEHIND =
  /^(?:'s?(?![\p{L}\p{N}])|-(?:backed|led|occupied|controlled|held|made|based|friendly|aligned|sponsored|supplied)\b)/u;

const WHERE = new RegExp(
  `(?<!\\p{L})${preposition} ${between}(?:(?:${aName} ){1,2}(?:and|or) (?:the )?)?$`,
  'u',
);
const MIND_OR_MOVE = new RegExp(`(?<!\\p{L})${mindOrMove} in (?:the )?$`, 'iu');
const BORDER = new RegExp(
  `(?<!\\p{L})(?:borders?|frontiers?|boundary) (?:with|to|of|between (?:the )?(?:${aName} ){1,3}and|between) ${between}$`,
  'u',
);
const PLACE_OF = new RegExp(`(?<!\\p{L})${placeOf} of ${between}$`, 'u');
const MOVED = new RegExp(
  `(?<!\\p{L})${movement}(?: [\\p{L}\\p{M}\\p{N}'-]+){0,6}? (?:to|from|towards?) ${between}$`,
  'u',
);
