import type { ForeignCode, ForeignWork } from '../import/foreign-work';
import type { Candidate } from '../suggestions/candidate';
import { foldName } from '../text/names';
import type { CodeChoice, HandChoice } from './code-choice';
import { isDomain, isSentence, looksLikeName, realmOf, roleOf, type Realm } from './code-words';
import { foreignId } from './foreign-id';

/** Whom and what the project has already, and whom everybody knows. */
export type Acquaintance = {
  /** Actors of the project by every folded name they go by. */
  readonly actors: ReadonlyMap<string, string>;
  readonly themes: ReadonlyMap<string, string>;
  /** The gazetteer's entry for a name, if it has one. */
  readonly candidateFor: (name: string) => Candidate | undefined;
  /** All of these actors and themes: what was taken before is among them, whatever it is called now. */
  readonly ids: ReadonlySet<string>;
};

type Named = {
  readonly id: string;
  readonly name: string;
  /** Those that ask may mean something else. */
  readonly aliases?: readonly { readonly text: string; readonly apply: string }[];
};

export function acquaintance(
  actors: readonly Named[],
  themes: readonly Named[],
  candidateFor: Acquaintance['candidateFor'],
): Acquaintance {
  return {
    actors: byName(actors),
    themes: byName(themes),
    candidateFor,
    ids: new Set([...actors, ...themes].map(({ id }) => id)),
  };
}

/**
 * What each code is proposed to become, in the order of the codes. Codes below one that a person decided on follow it,
 * unless they were decided on themselves.
 */
export function propose(
  work: ForeignWork,
  known: Acquaintance,
  byHand: ReadonlyMap<number, HandChoice> = new Map(),
): CodeChoice[] {
  const facts = factsOf(work);
  const choices: CodeChoice[] = [];
  const realms: (Realm | undefined)[] = [];
  const follows: boolean[] = [];
  for (const [at, code] of work.codes.entries()) {
    const { parent } = code;
    const above = parent === undefined ? undefined : choices[parent];
    const heading = headingAt(code, facts[at]);
    realms.push(heading ?? (parent === undefined ? undefined : realms[parent]) ?? groupRealm(facts[at]));
    follows.push(parent !== undefined && (byHand.has(parent) || follows[parent] === true));
    const hand = byHand.get(at);
    const choice: CodeChoice = hand
      ? decided(hand)
      : follows[at] && above
        ? following(code, above)
        : proposed(code, { above, heading, realm: realms[at], known, facts: facts[at] });
    choices.push(withSame(code, choice, known, hand));
  }
  return withoutEmptyHeadings(work.codes, choices, facts, byHand);
}

type Facts = { readonly isUsed: boolean; readonly hasChildren: boolean; readonly groups: readonly string[] };

function factsOf({ codes, passages, articleCodes, groups }: ForeignWork): Facts[] {
  const used = new Set([
    ...passages.flatMap((passage) => passage.codes),
    ...articleCodes.map(({ code }) => code),
  ]);
  const parents = new Set(codes.flatMap(({ parent }) => parent ?? []));
  const named = new Map<number, string[]>();
  for (const { name, codes: members } of groups) {
    for (const member of members) named.set(member, [...(named.get(member) ?? []), name]);
  }
  return codes.map((_, at) => ({
    isUsed: used.has(at),
    hasChildren: parents.has(at),
    groups: named.get(at) ?? [],
  }));
}

/** A code that is called as a kind of thing and holds such things together, instead of being on passages. */
function headingAt({ name }: ForeignCode, facts: Facts | undefined): Realm | undefined {
  return facts?.hasChildren && !facts.isUsed ? realmOf(name) : undefined;
}

function groupRealm(facts: Facts | undefined): Realm | undefined {
  return facts?.groups.map(realmOf).find((realm) => realm !== undefined);
}

type Situation = {
  readonly above: CodeChoice | undefined;
  readonly heading: Realm | undefined;
  readonly realm: Realm | undefined;
  readonly known: Acquaintance;
  readonly facts: Facts | undefined;
};

function proposed(code: ForeignCode, { above, heading, realm, known, facts }: Situation): CodeChoice {
  const { name, isCodable, named } = code;
  if (realm === 'review') return { becomes: 'nothing', why: 'review' };
  if (heading !== undefined) return { becomes: 'nothing', why: 'heading' };
  const isHeading = !isCodable && facts?.hasChildren === true && !facts.isUsed;
  if (above?.becomes === 'actor') return following(code, above);
  if (realm === 'actors') {
    if (isHeading) return { becomes: 'nothing', why: 'heading' };
    return { becomes: 'actor', why: facts?.groups.some(realmOf) ? 'group' : 'parent' };
  }
  if (realm === 'implications') {
    if (isHeading) return { becomes: 'nothing', why: 'heading' };
    if (isDomain(name)) return { becomes: 'theme', why: 'domain' };
    if (above?.why === 'domain') return { becomes: 'theme', why: 'parent' };
    return { becomes: 'implication', why: facts?.groups.some(realmOf) ? 'group' : 'parent' };
  }
  if (known.ids.has(foreignId('actor', code.id))) return { becomes: 'actor', why: 'known' };
  if (known.ids.has(foreignId('theme', code.id))) return { becomes: 'theme', why: 'known' };
  const folded = foldName(name);
  if (known.actors.has(folded)) return { becomes: 'actor', why: 'known' };
  if (known.themes.has(folded)) return { becomes: 'theme', why: 'known' };
  if (known.candidateFor(name)) return { becomes: 'actor', why: 'known' };
  if (isSentence(name)) return { becomes: 'implication', why: 'sentence' };
  if (named > 0 && looksLikeName(name)) return { becomes: 'actor', why: 'name' };
  return { becomes: 'theme', why: realm === 'themes' ? 'parent' : 'default' };
}

/** What is below an actor is a role of it, or a part; below all else, the same again. */
function following({ name }: ForeignCode, above: CodeChoice): CodeChoice {
  const { becomes } = above;
  if (becomes === 'role') return { becomes: 'nothing', why: 'parent' };
  if (becomes !== 'actor') return { becomes, why: 'parent' };
  const role = roleOf(name);
  return role ? { becomes: 'role', role, why: 'role' } : { becomes: 'actor', why: 'parent' };
}

function decided({ becomes, role }: HandChoice): CodeChoice {
  return { becomes, why: 'chosen', ...(becomes === 'role' && { role: role ?? 'mentioned' }) };
}

/** Names the actor or theme of the project that the code is, unless a person said that it is another. */
function withSame(
  { id, name }: ForeignCode,
  choice: CodeChoice,
  known: Acquaintance,
  hand: HandChoice | undefined,
): CodeChoice {
  const { becomes } = choice;
  if (hand?.isNew || (becomes !== 'actor' && becomes !== 'theme')) return choice;
  const before = foreignId(becomes, id);
  const named = becomes === 'actor' ? known.actors : known.themes;
  const same = known.ids.has(before) ? before : named.get(foldName(name));
  return same === undefined ? choice : { ...choice, same };
}

/** What nobody put on anything, and what would be a theme without themes under it, was there for order only. */
function withoutEmptyHeadings(
  codes: readonly ForeignCode[],
  choices: readonly CodeChoice[],
  facts: readonly Facts[],
  byHand: ReadonlyMap<number, HandChoice>,
): CodeChoice[] {
  const hasThemes = codes.map(() => false);
  const result = [...choices];
  for (let at = codes.length - 1; at >= 0; at -= 1) {
    const { isUsed = false, hasChildren = false } = facts[at] ?? {};
    const choice = result[at];
    const isMereHeading = hasChildren && !isUsed && !hasThemes[at] && choice?.why === 'default';
    if (isMereHeading && !byHand.has(at)) result[at] = { becomes: 'nothing', why: 'heading' };
    const parent = codes[at]?.parent;
    if (parent !== undefined && result[at]?.becomes === 'theme') hasThemes[parent] = true;
  }
  return result;
}

function byName(items: readonly Named[]): Map<string, string> {
  const found = new Map<string, string>();
  // Aliases first, so that an actor's own name goes before another's alias.
  for (const { id, aliases = [] } of items) {
    for (const { text, apply } of aliases) if (apply === 'auto') found.set(foldName(text), id);
  }
  for (const { id, name } of items) found.set(foldName(name), id);
  return found;
}
