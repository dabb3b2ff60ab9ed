import { reliabilityOf } from '../sources/grades';
import { codeBits, codeOf } from './codes';
import { certaintiesThat, dateCompares, gradeCompares, gradeFrom, likelihoodsThat } from './comparable';
import type { Lexicon } from './lexicon';
import type { IntList } from './int-list';
import type { MarkReader } from './mark-sheet';
import { actorsNamed, outletsNamed, peopleNamed, themesNamed } from './named';
import { properties } from './postings';
import { places, type Clause, type Field, type FieldName, type Query, type Term, type Words } from './query';
import type { SearchedDocument, SearchedRegister } from './searched';
import { WordPatterns, type Group, type KnownPattern, type Pattern } from './word-patterns';

/** What a field is asked of. */
export type Subject = {
  /** The article; nothing for actors. */
  readonly about: SearchedDocument | undefined;
  /** The passage, implication, note or actor; nothing for the text and the title. */
  readonly marks: MarkReader | undefined;
  /** The codes of the places at which the subject has words, as bits. */
  readonly places: number;
};
export type Test = (subject: Subject) => boolean;

/** A clause with words in it, or with fields of several sorts. */
export type SoughtClause = {
  readonly isExcluded: boolean;
  readonly words: readonly Pattern[];
  readonly near: readonly (readonly Pattern[])[];
  readonly tests: readonly Test[];
};

/** A query in the terms of an index: words as bits, names as numbers, fields as tests. */
export type Sought = {
  readonly groups: readonly Group[];
  readonly patterns: readonly KnownPattern[];
  readonly clauses: readonly SoughtClause[];
  /** Fields alone: all must hold. */
  readonly tests: readonly Test[];
  /** Those of them that only the article decides. */
  readonly ofArticle: readonly Test[];
  /** The codes of the places where is looked, as bits. */
  readonly places: number;
  /** Whether places are found by words that they hold; else all that its fields speak of is listed. */
  readonly hasWords: boolean;
  /** Of a query without words: the codes of the places that it lists. */
  readonly listed: number;
  /** Clauses of which an article must hold something, as far as lists can tell. */
  readonly needed: readonly (readonly InOneSentence[])[];
  /** Those of them that a passage, an implication or a note must hold itself, where no words are sought. */
  readonly neededHere: readonly (readonly InOneSentence[])[];
  /** All words in it, also excluded ones. */
  readonly words: readonly InOneSentence[];
  /** What is shown as hit. */
  readonly shown: readonly Words[];
};

/** What stands in one sentence: of each of these, one of the numbers of words, ids or properties. */
export type InOneSentence = readonly (readonly number[])[];

/** Of an implication, by the number of its id: domain, basis and likelihood as codes. */
export type ImplicationCodes = ReadonlyMap<
  number,
  readonly [domain: number, basis: number, likelihood: number]
>;

/** Reads a query in the terms of an index. */
export function soughtBy(
  query: Query,
  register: SearchedRegister,
  lexicon: Lexicon,
  implications: ImplicationCodes,
): Sought {
  return new Reading(register, lexicon, implications).read(query);
}

const ofImplications: ReadonlySet<FieldName> = new Set(['domain', 'basis', 'likelihood']);
const ofArticles: ReadonlySet<FieldName> = new Set(['grade', 'source', 'date']);
const ofPassages: ReadonlySet<FieldName> = new Set(['actor', 'role', 'theme', 'kind', 'certainty']);
const ofWork: ReadonlySet<FieldName> = new Set([...ofImplications, 'by']);

class Reading {
  readonly #register: SearchedRegister;
  readonly #lexicon: Lexicon;
  readonly #implications: ImplicationCodes;
  readonly #patterns: WordPatterns;

  constructor(register: SearchedRegister, lexicon: Lexicon, implications: ImplicationCodes) {
    this.#register = register;
    this.#lexicon = lexicon;
    this.#implications = implications;
    this.#patterns = new WordPatterns(lexicon);
  }

  read({ all }: Query): Sought {
    const sorts = { in: [], tags: [], implications: [], articles: [], rest: [] } as Record<string, Clause[]>;
    for (const clause of all) sorts[sortOf(clause)]?.push(clause);
    const { in: looked = [], tags = [], implications = [], articles = [], rest = [] } = sorts;
    const ofArticle = articles.map((clause) => this.#clauseTest(clause));
    const clauses = rest.map((clause) => this.#clause(clause));
    return {
      groups: this.#patterns.groups,
      patterns: this.#patterns.all,
      clauses,
      tests: [
        ...(tags.length > 0 ? [this.#tagsTest(tags)] : []),
        ...(implications.length > 0 ? [this.#implicationsTest(implications)] : []),
      ],
      ofArticle,
      places: placesIn(looked),
      hasWords: all.some(hasWanted),
      listed: listedBy(all),
      needed: all.flatMap((clause) => this.#neededBy(clause)),
      neededHere: all
        .filter(({ any }) => any.every(({ kind }) => kind === 'field'))
        .flatMap((clause) => this.#neededBy(clause)),
      words: all.flatMap(({ any }) => any.flatMap(wordsIn)).map((words) => this.#patterns.numbersOf(words)),
      shown: all.filter(({ isExcluded }) => !isExcluded).flatMap(({ any }) => any.flatMap(wordsIn)),
    };
  }

  #clause({ any, isExcluded }: Clause): SoughtClause {
    return {
      isExcluded,
      words: any.flatMap((term) => (term.kind === 'words' ? [this.#patterns.add(term)] : [])),
      near: any.flatMap((term) =>
        term.kind === 'near' ? [term.of.map((words) => this.#patterns.add(words))] : [],
      ),
      tests: any.flatMap((term) => (term.kind === 'field' ? [this.#test(term)] : [])),
    };
  }

  #clauseTest({ any, isExcluded }: Clause): Test {
    const tests = any.flatMap((term) => (term.kind === 'field' ? [this.#test(term)] : []));
    return (subject) => tests.some((test) => test(subject)) !== isExcluded;
  }

  #test(field: Field): Test {
    const { comparison, value } = field;
    switch (field.field) {
      case 'actor':
      case 'role':
        return this.#tagsTest([{ any: [field], isExcluded: false }]);
      case 'domain':
      case 'basis':
      case 'likelihood':
        return this.#implicationsTest([{ any: [field], isExcluded: false }]);
      case 'theme': {
        const themes = this.#numbers(themesNamed(this.#register, value));
        return ({ marks }) => marks !== undefined && holdsOne(marks.themes, themes);
      }
      case 'kind': {
        const kind = codeOf('kind', value);
        return ({ marks }) => kind > 0 && marks?.passageKind === kind;
      }
      case 'certainty': {
        const allowed = codeBits('certainty', certaintiesThat(comparison, value));
        return ({ marks }) => marks !== undefined && isAmong(allowed, marks.certainty);
      }
      case 'by': {
        const people = this.#numbers(peopleNamed(this.#register, value));
        return ({ marks }) => marks !== undefined && people.has(marks.by);
      }
      case 'date':
        return ({ about }) =>
          about?.published !== undefined && dateCompares(about.published, comparison, value);
      case 'source': {
        const wanted = outletsNamed(this.#register, value);
        return ({ about }) => {
          const outlet = about && this.#register.outlets.of(about);
          return outlet !== undefined && wanted.has(outlet.id);
        };
      }
      case 'grade':
        return this.#gradeTest(field);
      case 'in': {
        const place = codeOf('place', value);
        return (subject) => isAmong(subject.places, place);
      }
    }
  }

  #gradeTest({ comparison, value }: Field): Test {
    const wanted = gradeFrom(value);
    return ({ about }) => {
      if (!about || !wanted) return false;
      const reliability = reliabilityOf(about, this.#register.outlets)?.reliability;
      const { credibility } = about;
      const grade = { ...(reliability && { reliability }), ...(credibility && { credibility }) };
      return gradeCompares(grade, comparison, wanted);
    };
  }

  /** Actors and roles of one query belong together: whoever is named does on the passage what is said. */
  #tagsTest(clauses: readonly Clause[]): Test {
    const actors = clauses
      .filter(({ any }) => isAbout(any, 'actor'))
      .map(({ any, isExcluded }) => ({ isExcluded, numbers: this.#actors(any) }));
    const roles = clauses
      .filter(({ any }) => isAbout(any, 'role'))
      .map(({ any, isExcluded }) => ({ isExcluded, bits: codeBits('role', any.flatMap(valueOf)) }));
    const [without, wanted] = [
      actors.filter((each) => each.isExcluded),
      actors.filter((each) => !each.isExcluded),
    ];
    const acts = (bits: number) => roles.every((role) => ((role.bits & bits) !== 0) !== role.isExcluded);
    return ({ marks }) => {
      if (!marks) return wanted.length === 0 && acts(0);
      if (without.some(({ numbers }) => holdsOne(marks.actors, numbers))) return false;
      if (wanted.length === 0) return acts(allOf(marks.roles));
      return wanted.every(({ numbers }) => {
        for (let at = 0; at < marks.actors.length; at += 1) {
          if (numbers.has(marks.actors.at(at)) && acts(marks.roles.at(at))) return true;
        }
        return false;
      });
    };
  }

  /** What is said of implications holds for one and the same: that itself, or one on which the passage bears. */
  #implicationsTest(clauses: readonly Clause[]): Test {
    const sought = clauses.map(({ any, isExcluded }) => ({ isExcluded, holds: any.flatMap(codesTest) }));
    const says = (each: (typeof sought)[number], codes: Codes) => each.holds.some((holds) => holds(codes));
    const areExcluded = sought.every(({ isExcluded }) => isExcluded);
    return ({ marks }) => {
      const candidates = marks ? this.#implicationsOf(marks) : [];
      return areExcluded
        ? !candidates.some((codes) => sought.some((each) => says(each, codes)))
        : candidates.some((codes) => sought.every((each) => says(each, codes) !== each.isExcluded));
    };
  }

  #implicationsOf({ kind, domain, basis, likelihood, bearsOn }: MarkReader): readonly Codes[] {
    if (kind === 'implication') return [[domain, basis, likelihood]];
    const all: Codes[] = [];
    for (let at = 0; at < bearsOn.length; at += 1) {
      const codes = this.#implications.get(bearsOn.at(at));
      if (codes) all.push(codes);
    }
    return all;
  }

  #actors(any: readonly Term[]): ReadonlySet<number> {
    return this.#numbers(any.flatMap(valueOf).flatMap((name) => [...actorsNamed(this.#register, name)]));
  }

  #numbers(ids: Iterable<string>): ReadonlySet<number> {
    return new Set([...ids].map((id) => this.#lexicon.findId(id)).filter((number) => number > 0));
  }

  /** What an article must hold so that a clause can hold; nothing where lists do not tell. */
  #neededBy({ any, isExcluded }: Clause): (readonly InOneSentence[])[] {
    if (isExcluded) return [];
    const [only, ...others] = any;
    if (only?.kind === 'near' && others.length === 0) {
      return only.of.map((words) => [this.#patterns.numbersOf(words)]);
    }
    const terms = any.map((term) => this.#neededByTerm(term));
    const known = terms.filter((term) => term !== undefined);
    return known.length < terms.length ? [] : [known];
  }

  #neededByTerm(term: Term): InOneSentence | undefined {
    switch (term.kind) {
      case 'words':
        return this.#patterns.numbersOf(term);
      case 'near':
        return term.of[0] && this.#patterns.numbersOf(term.of[0]);
      case 'field': {
        const numbers = this.#listed(term);
        return numbers && [numbers];
      }
    }
  }

  /** The numbers of which a passage, an implication or a note has one for which a field holds. */
  #listed({ field, comparison, value }: Field): readonly number[] | undefined {
    switch (field) {
      case 'actor':
        return [...this.#numbers(actorsNamed(this.#register, value))];
      case 'theme':
        return [...this.#numbers(themesNamed(this.#register, value))];
      case 'by':
        return [...this.#numbers(peopleNamed(this.#register, value))];
      case 'kind':
        return [properties.kind(codeOf('kind', value))];
      case 'certainty': {
        const allowed = [...certaintiesThat(comparison, value)];
        return allowed.map((each) => properties.certainty(codeOf('certainty', each)));
      }
      case 'domain':
      case 'basis':
      case 'likelihood':
        return [properties.hasImplication];
      case 'role':
      case 'grade':
      case 'source':
      case 'date':
      case 'in':
        return undefined;
    }
  }
}

type Codes = readonly [domain: number, basis: number, likelihood: number];

function codesTest(term: Term): ((codes: Codes) => boolean)[] {
  if (term.kind !== 'field') return [];
  const { field, comparison, value } = term;
  if (field === 'domain') return [([domain]) => domain > 0 && domain === codeOf('domain', value)];
  if (field === 'basis') return [([, basis]) => basis > 0 && basis === codeOf('basis', value)];
  const allowed = codeBits('likelihood', likelihoodsThat(comparison, value));
  return [([, , likelihood]) => isAmong(allowed, likelihood)];
}

function isAmong(bits: number, code: number): boolean {
  return code > 0 && (bits & (1 << code)) !== 0;
}

function holdsOne(list: IntList, numbers: ReadonlySet<number>): boolean {
  for (let at = 0; at < list.length; at += 1) if (numbers.has(list.at(at))) return true;
  return false;
}

function allOf(bits: IntList): number {
  let all = 0;
  for (let at = 0; at < bits.length; at += 1) all |= bits.at(at);
  return all;
}

function sortOf({ any }: Clause): string {
  if (any.length === 0) return 'rest';
  if (isAbout(any, 'in')) return 'in';
  if (isAbout(any, 'actor') || isAbout(any, 'role')) return 'tags';
  if (any.every((term) => term.kind === 'field' && ofImplications.has(term.field))) return 'implications';
  if (any.every((term) => term.kind === 'field' && ofArticles.has(term.field))) return 'articles';
  return 'rest';
}

function isAbout(any: readonly Term[], field: FieldName): boolean {
  return any.length > 0 && any.every((term) => term.kind === 'field' && term.field === field);
}

function valueOf(term: Term): string[] {
  return term.kind === 'field' ? [term.value] : [];
}

function wordsIn(term: Term): readonly Words[] {
  if (term.kind === 'near') return term.of;
  return term.kind === 'words' ? [term] : [];
}

function hasWanted({ any, isExcluded }: Clause): boolean {
  return !isExcluded && any.some(({ kind }) => kind !== 'field');
}

/** The places where is looked, as bits. */
function placesIn(clauses: readonly Clause[]): number {
  const all = codeBits('place', places);
  return clauses.reduce((bits, { any, isExcluded }) => {
    const named = codeBits('place', any.flatMap(valueOf));
    return bits & (isExcluded ? ~named : named);
  }, all);
}

/** What a query of fields alone lists: what its fields speak of, or the places that it names. */
function listedBy(all: readonly Clause[]): number {
  if (all.some(({ any, isExcluded }) => !isExcluded && isAbout(any, 'in'))) {
    return codeBits(
      'place',
      places.filter((place) => place !== 'text'),
    );
  }
  const names = all.flatMap(({ any }) => any.flatMap((term) => (term.kind === 'field' ? [term.field] : [])));
  if (names.some((name) => ofPassages.has(name))) return codeBits('place', ['passage']);
  if (names.some((name) => ofWork.has(name))) return codeBits('place', ['passage', 'implication']);
  return names.some((name) => ofArticles.has(name)) ? codeBits('place', ['title']) : 0;
}
