import { hedgesIn, type Hedge } from './hedges';

/**
 * A statement with a hedge taken out, still a sentence. Only what is sure to be grammatical is rewritten; it is shown before
 * anybody takes it.
 *
 * @returns nothing where it is not sure: then the person words it anew.
 */
export function withoutHedge(statement: string, hedge: Hedge): string | undefined {
  const before = statement.slice(0, hedge.start);
  const after = statement.slice(hedge.end);
  const word = hedge.word.replaceAll(/\s+/g, ' ').toLowerCase();
  const rewritten = rewrite({ word, before, after });
  if (rewritten === undefined) return undefined;
  const sentence = tidy(rewritten);
  // Whatever the rules say: it must have become one hedge less, and be a sentence still.
  return /\p{L}+\s+\p{L}+/u.test(sentence) && hedgesIn(sentence).length < hedgesIn(statement).length
    ? sentence
    : undefined;
}

type Parts = { word: string; before: string; after: string };

function rewrite(parts: Parts): string | undefined {
  return afterFrame(parts) ?? byModal(parts) ?? byLikely(parts) ?? byInfinitive(parts) ?? byAdverb(parts);
}

/** "It is possible that troops leave": what follows is a sentence by itself. */
function afterFrame({ word, before, after }: Parts): string | undefined {
  const frame = `${before}${word}`;
  const that = /^\s+that\s+/iu.exec(after);
  if (that && FRAMES.test(frame)) return after.slice(that[0].length);
  const isThat = word.endsWith(' that') && /^it\s+$/iu.test(before);
  return isThat ? after.trimStart() : undefined;
}
const FRAMES =
  /^(?:it (?:is|seems|appears|is thought|is believed) |there is (?:an? )?|we )(?:possible|conceivable|likely|probable|unlikely|improbable|doubtful|very likely|highly likely|very unlikely|highly unlikely|very probable|highly probable|almost certain|nearly certain|roughly even chance|even chance|almost no chance|a possibility|cannot rule out|can not rule out|can['’]t rule out|cannot exclude)$/iu;

/** "may ease" becomes "will ease", whatever the subject. "May have eased" tells of the past, which is for the person to word. */
function byModal({ word, before, after }: Parts): string | undefined {
  const modal = /^(?:may|might|could)( not| never| no longer)?$/.exec(word);
  if (!modal || before.trim() === '' || /^\s+have\b/iu.test(after) || !/^\s+\p{Ll}/u.test(after))
    return undefined;
  if (/[;:,]\s*$/u.test(before) || /^\s+\w+ly\s+have\b/iu.test(after)) return undefined;
  return `${before}will${modal[1] ?? ''}${after}`;
}

/** "are likely to fall" becomes "will fall"; before a verb or a noun "likely" just goes. */
function byLikely({ word, before, after }: Parts): string | undefined {
  if (!/likely|probable|certain$/.test(word) || word.endsWith(' not')) return undefined;
  const be = /\b(?:is|are)\s+$/iu.exec(before);
  const to = /^\s+to\s+(?=\p{Ll})(?!have\b)/iu.exec(after);
  if (be && to) return `${before.slice(0, be.index)}will ${after.slice(to[0].length)}`;
  const isPredicate =
    /\b(?:is|are|was|were|be|been|being|seems?|remains?|looks?|more|most|less|least|how)\s+$/iu.test(before);
  if (
    isPredicate ||
    !/\blikely$/.test(word) ||
    !/^\s+\p{L}/u.test(after) ||
    /^\s+(?:to|that)\b/iu.test(after)
  )
    return undefined;
  // "An unlikely ally" would need another article.
  return /\ban?\s+$/iu.test(before) && !/^(?:very |highly )?likely$/.test(word)
    ? undefined
    : `${before}${after}`;
}

/** "seems to hold" becomes "holds", "are believed to hold" becomes "hold": the verb before tells the number. */
function byInfinitive({ word, before, after }: Parts): string | undefined {
  const number = numberOf(word);
  const verb = /^\s+(\p{Ll}+)/u.exec(after)?.[1];
  if (!number || !verb || before.trim() === '') return undefined;
  if (!word.endsWith(' to'))
    return /^seems?$/.test(word) && verb !== 'to'
      ? `${before}${number === 'one' ? 'is' : 'are'}${after}`
      : undefined;
  const form = number === 'one' ? thirdPerson(verb) : (plural[verb] ?? verb);
  return `${before}${form}${after.slice(after.indexOf(verb) + verb.length)}`;
}

function numberOf(word: string): 'one' | 'many' | undefined {
  if (/\bnot\b|n['’]t\b|^(?:was|were)\b/.test(word)) return undefined;
  // What is expected is yet to come: that is for the person to word.
  if (/^(?:is|seems|appears|looks)\b/.test(word)) return /expected/.test(word) ? undefined : 'one';
  if (/^(?:are|seem|appear)\b/.test(word)) return /expected/.test(word) ? undefined : 'many';
  return undefined;
}

const plural: Partial<Record<string, string>> = { be: 'are' };
const singular: Partial<Record<string, string>> = { be: 'is', have: 'has', do: 'does', go: 'goes' };

function thirdPerson(verb: string): string {
  const known = singular[verb];
  if (known) return known;
  if (/(?:s|x|z|ch|sh)$/.test(verb)) return `${verb}es`;
  return /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ies` : `${verb}s`;
}

/** Adverbs go, and the comma that parted them. "Is expected to" becomes "will". */
function byAdverb({ word, before, after }: Parts): string | undefined {
  if (/^(?:is|are) expected to$/.test(word)) return `${before}will${after}`;
  if (
    !/^(?:perhaps|maybe|\p{L}+ly|almost certainly|in all (?:likelihood|probability)|(?:very|highly) probably)$/u.test(
      word,
    )
  )
    return undefined;
  if (word.endsWith('likely')) return undefined;
  const opens = before.trim() === '' ? after.replace(/^\s*,/, '') : after;
  return before.trimEnd().endsWith(',') && /^\s*,/.test(after)
    ? `${before.trimEnd().slice(0, -1)}${after.replace(/^\s*,/, '')}`
    : `${before}${opens}`;
}

/** One blank between words, none before a stop, a capital at the beginning. */
function tidy(sentence: string): string {
  const even = sentence
    .replaceAll(/\s+/gu, ' ')
    .replaceAll(/ (?=[,.;:!?])/gu, '')
    .trim();
  return even.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}
