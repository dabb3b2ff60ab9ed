import { hedgeWords, type HedgeSense } from './hedge-words';
import type { Stretch } from './segment';

/** A word or phrase that says how sure somebody is, where it stands. `word` is the text between its offsets. */
export type Hedge = Stretch & { readonly word: string } & HedgeSense;

/**
 * The hedges of an English text in order, none within another. Knows May the month and the might of armies.
 *
 * @param language a BCP 47 tag; a text in another language has none that are known. Unset counts as English.
 */
export function hedgesIn(text: string, language?: string): Hedge[] {
  if (language !== undefined && !/^en(-|$)/i.test(language)) return [];
  const hedges: Hedge[] = [];
  for (const { 0: word, index } of text.matchAll(anyHedge)) {
    const sense = hedgeWords.get(written(word));
    const end = index + word.length;
    const before = text.slice(Math.max(0, index - REACH), index);
    const around = { text, word, index, before, after: text.slice(end, end + REACH) };
    if (!sense || isAnotherWord(around)) continue;
    hedges.push({ start: index, end, word, ...sense });
  }
  return hedges;
}

const anyHedge = new RegExp(
  `(?<![\\p{L}\\p{N}_’'-])(?:${[...hedgeWords.keys()].map(asPattern).join('|')})(?![\\p{L}\\p{N}_-])`,
  'giu',
);

function asPattern(word: string): string {
  return word.replaceAll(' ', '\\s+').replaceAll("'", "['’]");
}

/** As the list has it: one blank between words, straight apostrophes, no capitals. */
function written(word: string): string {
  return word.replaceAll(/\s+/g, ' ').replaceAll('’', "'").toLowerCase();
}

/** So much around a word tells what it is. */
const REACH = 60;

type Place = { text: string; word: string; index: number; before: string; after: string };

function isAnotherWord(place: Place): boolean {
  const [first = ''] = written(place.word).split(' ');
  if (first === 'may') return isMay(place);
  if (first === 'might') return written(place.word) === 'might' && isMight(place);
  if (first === 'could') return COULD_NOT.test(place.after) && written(place.word) === 'could';
  if (first === 'possible')
    return /\b(?:as|if|where|wherever|when|whenever|all|every|best)\s+(?:\w+\s+as\s+)?$/iu.test(place.before);
  return false;
}

/** What was not able to happen did not happen: no hedge. */
const COULD_NOT = /^(?:\s+(?:not|no longer|hardly|scarcely)\b|n['’]t\b)/iu;

const OF_THE_MONTH =
  /(?:\d(?:st|nd|rd|th)?(?:\s+of)?|\b(?:in|on|of|since|until|till|by|from|during|through|throughout|before|after|between|early|late|mid|last|next|this|every|each|to|April|June|Theresa|Brian|Mrs|Ms|Mr|Prime Minister))[\s,–-]+$/iu;
const MONTH_GOES_ON = /^(?:[\s,]+(?:\d|Day\b)|[’']s\b|[,.;:)]|\s*$)/u;

/**
 * May the month or a person. As a verb it has a capital only in headlines, and where it begins a question or a wish, which
 * say nothing of how sure anybody is.
 */
function isMay({ text, word, index, before, after }: Place): boolean {
  if (word.startsWith('m')) return false;
  if (OF_THE_MONTH.test(before) || MONTH_GOES_ON.test(after)) return true;
  return !isHeadline(lineAt(text, index));
}

function lineAt(text: string, at: number): string {
  const end = text.indexOf('\n', at);
  return text.slice(text.lastIndexOf('\n', at) + 1, end < 0 ? undefined : end);
}

/** Nearly every longer word begins with a capital. */
function isHeadline(line: string): boolean {
  const words = line.match(/\p{L}{4,}/gu) ?? [];
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word));
  return words.length >= 3 && capitals.length >= 0.8 * words.length;
}

/** After these it is the noun whatever follows. */
const OWNED_MIGHT =
  /(?:[’']s|s[’']|\b(?:its|their|his|our|my|your|sheer|combined|with all (?:its|their|his|her)|full))\s+$/iu;
/** After these it is the noun unless a verb follows: "the military might strike". */
const PERHAPS_MIGHT =
  /\b(?:the|her|military|naval|economic|industrial|financial|nuclear|political|technological|imperial|air|sea|fire|and|of|by|with)\s+$/iu;
const NO_VERB =
  /^(?:\s*$|\s*[,.;:)!?”"]|\s+(?:of|and|or|to|in|on|at|is|was|are|were|has|had|can|cannot|will|would|alone|against|behind|over|as|but|that|which|with|for|from|than|makes|remains|does|did)\b)/iu;

/** The might of an army, not the verb. */
function isMight({ before, after }: Place): boolean {
  return OWNED_MIGHT.test(before) || (PERHAPS_MIGHT.test(before) && NO_VERB.test(after));
}
