import type { MentionFinder } from './find-mentions';
import { plainForm } from './folded-text';
import { beginnings, impersonal, particles, SMALL_TITLE, TITLE } from './person-words';

/** Words that look like a person's name, where they stand. */
export type Sighting = {
  /** UTF-16 units of the text. */
  readonly start: number;
  /** The parts of the name; a small word such as *von der* goes with the part behind it. */
  readonly parts: readonly string[];
  /** As it stands before the name. */
  readonly title: string | undefined;
  readonly beginsSentence: boolean;
  /** *The* or *in* stands before it, or a word for a place or a body beside it, as is not said of people. */
  readonly isThing: boolean;
};

/** All that looks like a person's name and is in no known name, outside headings. Linear in the text. */
export function nameSightings(text: string, known: MentionFinder): Sighting[] {
  const small = new Set(text.match(/(?<![\p{L}\p{M}])\p{Ll}[\p{L}\p{M}]*/gu));
  const sightings: Sighting[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    if (!isHeading(line)) {
      const tokens = tokensOf(line, known);
      for (let at = 0; at < tokens.length;) at = sightAt(tokens, at, small, start, sightings);
    }
    start += line.length + 1;
  }
  return sightings;
}

type Token = {
  readonly start: number;
  readonly text: string;
  readonly kind: 'name' | 'title' | 'small-title' | 'particle' | 'impersonal' | 'other';
  /** Nothing but a space is between it and the token before. */
  readonly isJoined: boolean;
  /** A comma is: "its Secretary-General, Mark Rutte". */
  readonly isAdded: boolean;
  readonly beginsSentence: boolean;
};

const WORD =
  /\p{Lu}\.(?:-?\p{Lu}\.)+|\p{Lu}\.(?= \p{Lu})|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:[-‑'’](?![sS](?![\p{L}\p{M}]))\p{L}[\p{L}\p{M}]*)*/gu;
const NAME_WORD =
  /^(?:\p{Lu}\.|(?:Mc|Mac|[OD]['’]|[AaEe]l-)?\p{Lu}[\p{Ll}\p{M}]+(?:[-‑'’]\p{L}[\p{Ll}\p{M}]+)*)$/u;

function tokensOf(line: string, known: MentionFinder): Token[] {
  const taken = known.in(line);
  const tokens: Token[] = [];
  let next = 0;
  let end = 0;
  for (const { index, 0: word } of line.matchAll(WORD)) {
    // A title of several words was taken as one token.
    if (index < end) continue;
    while ((taken[next]?.end ?? Infinity) <= index) next += 1;
    const isKnown = (taken[next]?.start ?? Infinity) < index + word.length;
    const long = isKnown ? undefined : titleAt(line, index);
    const text = long?.text ?? word;
    const gap = line.slice(end, index);
    tokens.push({
      start: index,
      text,
      kind: isKnown ? 'other' : (long?.kind ?? kindOf(word)),
      isJoined: /^[^\S\n]$/u.test(gap),
      isAdded: /^,[^\S\n]$/u.test(gap),
      beginsSentence: tokens.length === 0 || /[.!?:;…“"‘(•–—]/u.test(gap),
    });
    end = index + text.length;
  }
  return tokens;
}

function titleAt(line: string, at: number): { text: string; kind: 'title' | 'small-title' } | undefined {
  for (const [pattern, kind] of [
    [TITLE, 'title'],
    [SMALL_TITLE, 'small-title'],
  ] as const) {
    pattern.lastIndex = at;
    const text = pattern.exec(line)?.[0];
    if (text !== undefined) return { text, kind };
  }
  return undefined;
}

function kindOf(word: string): Token['kind'] {
  if (particles.has(word)) return 'particle';
  if (impersonal.has(word)) return 'impersonal';
  return NAME_WORD.test(word) ? 'name' : 'other';
}

/** Adds the name that begins at a token, if one does. @returns the token to go on from. */
function sightAt(
  tokens: readonly Token[],
  from: number,
  small: ReadonlySet<string>,
  lineStart: number,
  sightings: Sighting[],
): number {
  const { title, at } = titlesFrom(tokens, from);
  const begin = title ? at : skipBeginning(tokens, at, small);
  const { parts, end } = partsFrom(tokens, begin, title !== undefined);
  const first = tokens[begin];
  // A title with a common word is none: "Minister Is". One written small or before a comma needs a whole name.
  const isWhole = parts.length > 1;
  const isTitled =
    title !== undefined && !beginnings.has(parts[0] ?? '') && (isWhole || isTitleOfSurname(title, first));
  if (first && parts.length > 0 && (title === undefined || isTitled)) {
    sightings.push({
      start: lineStart + first.start,
      parts,
      title: title?.text,
      beginsSentence: first.beginsSentence,
      isThing: isBesideThing(tokens, begin, end),
    });
  }
  return Math.max(end, at, from + 1);
}

/** The titles that begin at a token; of several the last holds: "Prof. Dr. Weber" is Dr. Weber. */
function titlesFrom(tokens: readonly Token[], from: number): { title: Token | undefined; at: number } {
  let at = from;
  while (isTitle(tokens[at]) && (at === from || tokens[at]?.isJoined)) at += 1;
  const next = tokens[at];
  const isBefore = at > from && (next?.isJoined === true || next?.isAdded === true);
  return { title: isBefore ? tokens[at - 1] : undefined, at };
}

function isTitle(token: Token | undefined): boolean {
  return token?.kind === 'title' || token?.kind === 'small-title';
}

function isTitleOfSurname(title: Token, surname: Token | undefined): boolean {
  return title.kind === 'title' && surname?.isJoined === true;
}

/** The capital of a sentence's first word says nothing: it is a name only if the text never writes it small. */
function skipBeginning(tokens: readonly Token[], at: number, small: ReadonlySet<string>): number {
  const token = tokens[at];
  if (!token) return at;
  const isPlain = beginnings.has(token.text) || (token.beginsSentence && small.has(token.text.toLowerCase()));
  return isPlain ? at + 1 : at;
}

function partsFrom(
  tokens: readonly Token[],
  from: number,
  hasTitle: boolean,
): { parts: string[]; end: number } {
  const parts: string[] = [];
  let end = from;
  let small: string[] = [];
  for (let at = from; at < tokens.length && parts.length < 4; at += 1) {
    const token = tokens[at];
    if (!token || (at > from && !token.isJoined)) break;
    if (token.kind === 'particle' && (parts.length > 0 || hasTitle)) small.push(token.text);
    else if (token.kind === 'name') {
      parts.push([...small, token.text].join(' '));
      small = [];
      end = at + 1;
    } else break;
  }
  return { parts, end };
}

const thingsBefore = new Set([
  'the',
  'in',
  'into',
  'near',
  'at',
  'across',
  'throughout',
  'outside',
  'inside',
]);

function isBesideThing(tokens: readonly Token[], begin: number, end: number): boolean {
  const before = tokens[begin]?.isJoined ? tokens[begin - 1] : undefined;
  const after = tokens[end]?.isJoined ? tokens[end] : undefined;
  return (
    before?.kind === 'impersonal' ||
    after?.kind === 'impersonal' ||
    (before !== undefined && thingsBefore.has(before.text.toLowerCase()))
  );
}

/** A line in title case or capitals, without the end of a sentence: any word in it may be a common one. */
function isHeading(line: string): boolean {
  if (/[.!?…][”"’')\]]*\s*$/u.test(line)) return false;
  const words = plainForm(line).match(/\p{L}{4,}/gu) ?? [];
  return words.length > 0 && words.filter((word) => /^\p{Lu}/u.test(word)).length * 5 >= words.length * 3;
}
