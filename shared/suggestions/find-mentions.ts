import { Automaton, foldWord, keyOfWord } from './automaton';
import type { Candidate, CandidateAlias, Doubt, Mention } from './candidate';
import { foldText, type FoldedText } from './folded-text';
import { isPlaceUse } from './place-use';
import { isWholeWord } from './word-edges';
import { isInCapitals, isWrittenAs, writingOf, type Writing } from './writing';

/** Finds the names of many candidates in a text. */
export type MentionFinder = {
  /**
   * The mentions that lie in a stretch of the text, in its order: the longest name at the leftmost place, whole words,
   * never two on the same words unless two candidates share the name; then each has its own. A stretch is read with
   * the line it lies in, so what is found there is what is found in the whole text. Linear in those lines.
   */
  in(text: string, from?: number, to?: number): Mention[];
};

/**
 * Makes a finder, linear in all the names together (`model.md` 1.1). A candidate goes by its name even where no alias says so.
 *
 * @param namesakes phrases that hold a name and mean another thing, such as "Gulf of Mexico": no mention is found in them.
 */
export function compileMentions(
  candidates: readonly Candidate[],
  namesakes: readonly string[] = [],
): MentionFinder {
  const names = new Names(candidates, namesakes);
  const automaton = new Automaton(names.words);
  return {
    in(text, from = 0, to = text.length) {
      if (to <= from) return [];
      const lineStart = text.lastIndexOf('\n', from - 1) + 1;
      const lineEnd = text.indexOf('\n', to - 1);
      const folded = foldText(text, from === 0 ? 0 : lineStart, lineEnd === -1 ? text.length : lineEnd);
      return withoutOverlap(stretchesIn(text, folded, automaton, names))
        .filter(({ start, end }) => start >= from && end <= to)
        .flatMap((stretch) => mentionsOf(stretch, text));
    },
  };
}

/** One way of writing the name of one candidate, or of a namesake, which has none. */
type Name = {
  readonly candidate: Candidate | undefined;
  readonly alias: CandidateAlias;
  readonly writing: Writing;
};

/** Which names the automaton's words stand for: names that differ only in case or accents' encoding are one word. */
class Names {
  readonly words: FoldedText[] = [];
  readonly #names: Name[][] = [];
  readonly #numbers = new Map<string, number>();

  constructor(candidates: readonly Candidate[], namesakes: readonly string[]) {
    for (const candidate of candidates) {
      for (const alias of aliasesOf(candidate)) this.#add(alias, candidate);
    }
    for (const text of namesakes) this.#add({ text, kind: 'name', apply: 'ask' }, undefined);
  }

  of(word: number): readonly Name[] {
    return this.#names[word] ?? [];
  }

  #add(alias: CandidateAlias, candidate: Candidate | undefined): void {
    const word = foldWord(alias.text);
    if (word.length === 0) return;
    const key = keyOfWord(word);
    const known = this.#numbers.get(key);
    const name = { candidate, alias, writing: writingOf(alias.text) };
    if (known !== undefined) {
      this.#names[known]?.push(name);
      return;
    }
    this.#numbers.set(key, this.words.push(word) - 1);
    this.#names.push([name]);
  }
}

/** An alias of the name's own words says how the name is applied; without one it is applied by itself. */
function aliasesOf({ name, aliases }: Candidate): readonly CandidateAlias[] {
  return aliases.some(({ text }) => text === name)
    ? aliases
    : [{ text: name, kind: 'name', apply: 'auto' }, ...aliases];
}

/** Words of a text that are a name, with whose. */
type Stretch = {
  readonly start: number;
  readonly end: number;
  readonly first: number;
  readonly last: number;
  readonly names: readonly Name[];
};

function stretchesIn(text: string, folded: FoldedText, automaton: Automaton, all: Names): Stretch[] {
  const stretches: Stretch[] = [];
  automaton.read(folded, (word, first, last) => {
    const start = folded.starts[first] ?? 0;
    const end = folded.ends[last] ?? 0;
    if (!isWholeWord(text, start, end)) return;
    const written = text.slice(start, end);
    const names = bestOf(
      all.of(word).filter(({ writing }) => isWrittenAs(writing, written)),
      written,
    );
    if (names.length > 0) stretches.push({ start, end, first, last, names });
  });
  return stretches;
}

/** A name written exactly so goes before one that is usually written otherwise: "US" before "Us" in capitals. */
function bestOf(names: readonly Name[], written: string): readonly Name[] {
  if (names.length < 2) return names;
  const exact = names.filter(({ alias }) => alias.text === written);
  return exact.length > 0 ? exact : names;
}

/** The leftmost, and of those that begin there the longest. They come by their ends. */
function withoutOverlap(stretches: readonly Stretch[]): Stretch[] {
  const kept: Stretch[] = [];
  let free = 0;
  for (const stretch of stretches.toSorted((a, b) => a.first - b.first || b.last - a.last)) {
    if (stretch.first < free) continue;
    kept.push(stretch);
    free = stretch.last + 1;
  }
  return kept;
}

function mentionsOf({ start, end, names }: Stretch, text: string): Mention[] {
  const byActor = new Map<string, { candidate: Candidate; alias: CandidateAlias }>();
  for (const { candidate, alias } of names) {
    if (!candidate) continue;
    const known = byActor.get(candidate.id);
    // Of two ways of writing one actor's name, the careful one holds.
    if (!known || (known.alias.apply === 'auto' && alias.apply === 'ask'))
      byActor.set(candidate.id, { candidate, alias });
  }
  const isShared = byActor.size > 1;
  return [...byActor].map(([actor, { candidate, alias }]) => {
    const why = isShared ? 'shared' : doubtAbout(candidate, alias, text, start, end);
    const apply = why === undefined ? alias.apply : 'ask';
    return { start, end, actor, alias: alias.text, apply, ...(why && { why }) };
  });
}

function doubtAbout(
  { type }: Candidate,
  { text: alias, kind, apply }: CandidateAlias,
  text: string,
  start: number,
  end: number,
): Doubt | undefined {
  if (apply === 'ask' && (kind === 'metonym' || kind === 'demonym' || kind === 'title')) return kind;
  // An actor that nobody sorted may be a state.
  if ((type === undefined || type === 'state') && isPlaceUse(text, start, end)) return 'place';
  if (alias.length <= SHORT && isInCapitals(alias) && isAmongCapitals(text, start, end)) return 'capitals';
  return undefined;
}

/** Abbreviations of so many letters may be common words in capitals: US, WHO, IT. */
const SHORT = 3;

/** How far around a name the case of its line is looked at, in UTF-16 units. */
const AROUND = 40;

function isAmongCapitals(text: string, start: number, end: number): boolean {
  const before =
    text
      .slice(Math.max(0, start - AROUND), start)
      .split('\n')
      .at(-1) ?? '';
  const after = text.slice(end, end + AROUND).split('\n')[0] ?? '';
  return !/\p{Ll}/u.test(before + after) && /\p{Lu}{2}/u.test(before + after);
}
