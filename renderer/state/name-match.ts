import {
  foldName,
  nearnessOf,
  wordsAsMeant,
  wordsOfName,
  type Nearness,
  type WordsAsMeant,
} from '#shared/text/names';

/** What can be found by typing: an actor, a theme. */
export type Named = {
  readonly name: string;
  readonly monogram?: string | undefined;
  readonly aliases?: readonly { readonly text: string }[];
};

/** How typed letters find a name, best first. */
const ways = ['name', 'alias', 'monogram', 'prefix', 'aliasPrefix', 'words', 'initials', 'letters'] as const;
type Way = (typeof ways)[number];

/** What was typed, prepared once for all the names it is held against. */
export type Typed = {
  readonly whole: string;
  readonly words: readonly string[];
  readonly meant: WordsAsMeant;
};

export function typedName(typed: string): Typed {
  const whole = foldName(typed.trim());
  return { whole, words: wordsOfName(whole), meant: wordsAsMeant(whole) };
}

export type NameMatch = {
  /** 0 is best. */
  readonly rank: number;
  /** What was typed is all of a name: nothing else can have been meant. */
  readonly isWhole: boolean;
  /** Only some letters of it were typed: another name may begin so. */
  readonly isLoose: boolean;
  /** The alias that was found, where it is not the name. */
  readonly via?: string;
};

/** More letters are no abbreviation any more. */
const MOST_LETTERS = 5;

/**
 * How what was typed finds one of the names, if it does: as the whole of it, by the monogram, as its beginning, as
 * beginnings of its words ("nor kor"), by initials ("unsc"), or by some of its letters in order ("nrth").
 */
export function matchName(named: Named, typed: Typed): NameMatch | undefined {
  const needle = typed.whole;
  const { name, monogram, aliases } = foldedOf(named);
  if (name.whole === needle) return found('name');
  const alias = aliases.find(({ whole }) => whole === needle);
  if (alias) return found('alias', alias.text);
  if (monogram === needle) return found('monogram');
  if (name.whole.startsWith(needle)) return found('prefix');
  const begun = aliases.find(({ whole }) => whole.startsWith(needle));
  if (begun) return found('aliasPrefix', begun.text);
  for (const [way, finds] of looser) {
    if (finds(name, typed)) return found(way);
    const other = aliases.find((each) => finds(each, typed));
    if (other) return found(way, other.text);
  }
  return undefined;
}

/** Which of the names comes closest to what was typed without being found by it. */
export function nearestName(
  named: Named,
  { meant }: Typed,
): { nearness: Nearness; via?: string } | undefined {
  const { name, aliases } = foldedOf(named);
  const found = [name, ...aliases].flatMap((each) => {
    const nearness = nearnessOf(meant, (each.meant ??= wordsAsMeant(each.whole)));
    return nearness ? [{ nearness, ...(each !== name && { via: each.text }) }] : [];
  });
  return (['same', 'slip', 'near'] as const)
    .map((wanted) => found.find(({ nearness }) => nearness === wanted))
    .find(Boolean);
}

type FoldedName = {
  text: string;
  whole: string;
  words: readonly string[];
  initials: readonly string[];
  /** Worked out when it is first asked for. */
  meant?: WordsAsMeant;
};
type Folded = { name: FoldedName; monogram: string | undefined; aliases: readonly FoldedName[] };

/** A hundred actors are looked through at each letter that is typed: their names are folded once. */
const known = new WeakMap<Named, Folded>();

function foldedOf(named: Named): Folded {
  const before = known.get(named);
  if (before) return before;
  const folded = {
    name: foldedName(named.name),
    monogram: named.monogram && foldName(named.monogram),
    aliases: (named.aliases ?? []).map(({ text }) => foldedName(text)),
  };
  known.set(named, folded);
  return folded;
}

const SMALL_WORDS = new Set(['of', 'the', 'and', 'for', 'in', 'on']);

function foldedName(text: string): FoldedName {
  const whole = foldName(text);
  const words = wordsOfName(whole);
  const telling = words.filter((word) => !SMALL_WORDS.has(word));
  const initials = [words, telling].map((some) => some.map(([initial = '']) => initial).join(''));
  return { text, whole, words, initials };
}

const looser: readonly (readonly [Way, (name: FoldedName, typed: Typed) => boolean])[] = [
  ['words', hasWordsThatBeginSo],
  [
    'initials',
    ({ initials }, { whole }) => whole.length > 1 && initials.some((all) => all.startsWith(whole)),
  ],
  ['letters', hasLettersInOrder],
];

function hasWordsThatBeginSo({ words }: FoldedName, typed: Typed): boolean {
  let from = 0;
  // Signs alone begin no word.
  if (typed.words.length === 0) return false;
  return typed.words.every((beginning) => {
    const at = words.findIndex((word, index) => index >= from && word.startsWith(beginning));
    from = at + 1;
    return at >= 0;
  });
}

/** Abbreviations leave letters out, but not the first. */
function hasLettersInOrder({ whole }: FoldedName, { whole: needle }: Typed): boolean {
  if (needle.length < 2 || needle.length > MOST_LETTERS || whole[0] !== needle[0]) return false;
  let from = 0;
  return [...needle].every((letter) => {
    from = whole.indexOf(letter, from) + 1;
    return from > 0;
  });
}

function found(way: Way, via?: string): NameMatch {
  const rank = ways.indexOf(way);
  return {
    rank,
    isWhole: rank <= ways.indexOf('monogram'),
    isLoose: way === 'letters',
    ...(via !== undefined && { via }),
  };
}
