import { groupBy } from '#shared/group-by';
import { reliabilityOf } from '#shared/sources/grades';
import { sentencesOf } from '#shared/text/segment';
import {
  certaintiesThat,
  dateCompares,
  gradeCompares,
  gradeFrom,
  likelihoodsThat,
} from '#shared/search/comparable';
import type { Findings, Found, Stretch } from '#shared/search/found';
import { actorsNamed, outletsNamed, peopleNamed, themesNamed } from '#shared/search/named';
import {
  places,
  type Clause,
  type Field,
  type Place,
  type Query,
  type Term,
  type Words,
} from '#shared/search/query';
import type {
  SearchedArticle,
  SearchedImplication,
  SearchedPassage,
  SearchedRegister,
} from '#shared/search/searched';
import { searchWords } from '#shared/search/words';

/** Something that can be found, with its words. */
type Unit = {
  readonly place: Place;
  /** Units with the same scope are one thing: what is sought may be spread over them. */
  readonly scope: string;
  readonly article?: SearchedArticle;
  readonly object?: Found['object'];
  readonly passage?: SearchedPassage;
  readonly implication?: SearchedImplication;
  readonly by?: string | undefined;
  readonly range?: Stretch;
  readonly sentences: readonly string[];
  /** Of the first of them, in its scope. */
  readonly sentence: number;
};

/** Looks at everything there is, by the meaning of a query alone: what every faster search must find, in no order. */
export function searchPlainly(
  query: Query,
  register: SearchedRegister,
  articles: readonly SearchedArticle[],
): Omit<Findings, 'articles'> {
  const implications = new Map(
    articles.flatMap((article) => article.implications.map((each) => [each.id, each] as const)),
  );
  const search = new PlainSearch(query, register, implications);
  const units = [...actorUnits(register), ...articles.flatMap(unitsOf)];
  const found = [...groupBy(units, ({ scope }) => scope).values()].flatMap((scope) => search.within(scope));
  const counts = Object.fromEntries(
    places.map((place) => [place, found.filter((each) => each.place === place).length]),
  ) as Findings['counts'];
  const documents = new Set(found.flatMap(({ document }) => document ?? [])).size;
  return { found, counts, documents };
}

class PlainSearch {
  readonly #query: Query;
  readonly #register: SearchedRegister;
  readonly #implications: ReadonlyMap<string, SearchedImplication>;

  constructor(
    query: Query,
    register: SearchedRegister,
    implications: ReadonlyMap<string, SearchedImplication>,
  ) {
    this.#query = query;
    this.#register = register;
    this.#implications = implications;
  }

  within(scope: readonly Unit[]): Found[] {
    const units = scope.filter((unit) => this.#isSoughtIn(unit.place));
    if (units.length === 0) return [];
    if (!this.#holds(units)) return [];
    const wanted = this.#query.all.filter(
      ({ any, isExcluded }) => !isExcluded && any.some(({ kind }) => kind !== 'field'),
    );
    if (wanted.length === 0) return units.filter((unit) => this.#isListed(unit)).map(found);
    const scores = units.map(
      (unit) => wanted.filter(({ any }) => any.some((term) => standsIn(term, units, unit))).length,
    );
    const best = Math.max(...scores);
    return units.filter((_, at) => scores[at] === best && best > 0).map(found);
  }

  #isSoughtIn(place: Place): boolean {
    return this.#query.all.every(({ any, isExcluded }) => {
      if (!isAbout(any, ['in'])) return true;
      return any.some((term) => term.kind === 'field' && term.value === place) !== isExcluded;
    });
  }

  #holds(units: readonly Unit[]): boolean {
    const [first] = units;
    if (!first) return false;
    const rest = this.#query.all.filter((clause) => !isAbout(clause.any, ['in']));
    const ofTags = rest.filter(({ any }) => isAbout(any, ['actor']) || isAbout(any, ['role']));
    const ofImplications = rest.filter(({ any }) => isAbout(any, ['domain', 'basis', 'likelihood']));
    return (
      this.#tagsHold(ofTags, first) &&
      this.#implicationsHold(ofImplications, first) &&
      rest
        .filter((clause) => !ofTags.includes(clause) && !ofImplications.includes(clause))
        .every(({ any, isExcluded }) => any.some((term) => this.#termHolds(term, units)) !== isExcluded)
    );
  }

  #tagsHold(clauses: readonly Clause[], { passage }: Unit): boolean {
    const actors = clauses.filter(({ any }) => isAbout(any, ['actor']));
    const roles = clauses.filter(({ any }) => isAbout(any, ['role']));
    const tags = passage?.actors ?? [];
    const isOf = ({ any }: Clause, actor: string) =>
      any.some((term) => term.kind === 'field' && actorsNamed(this.#register, term.value).has(actor));
    const acts = ({ any }: Clause, of: readonly string[]) =>
      any.some((term) => term.kind === 'field' && of.includes(term.value));
    if (actors.some((clause) => clause.isExcluded && tags.some(({ actor }) => isOf(clause, actor))))
      return false;
    const wanted = actors.filter(({ isExcluded }) => !isExcluded);
    if (wanted.length === 0) {
      const all = tags.flatMap((tag) => tag.roles);
      return roles.every((clause) => acts(clause, all) !== clause.isExcluded);
    }
    return wanted.every((clause) =>
      tags.some(
        (tag) => isOf(clause, tag.actor) && roles.every((role) => acts(role, tag.roles) !== role.isExcluded),
      ),
    );
  }

  #implicationsHold(clauses: readonly Clause[], { passage, implication }: Unit): boolean {
    const ofPassage = (passage?.bearsOn ?? []).flatMap(
      ({ implication: id }) => this.#implications.get(id) ?? [],
    );
    const candidates = implication ? [implication] : ofPassage;
    const holds = ({ any }: Clause, each: SearchedImplication) => any.some((term) => saysSo(term, each));
    if (clauses.every(({ isExcluded }) => isExcluded)) {
      return !candidates.some((each) => clauses.some((clause) => holds(clause, each)));
    }
    return candidates.some((each) => clauses.every((clause) => holds(clause, each) !== clause.isExcluded));
  }

  #termHolds(term: Term, units: readonly Unit[]): boolean {
    if (term.kind !== 'field') return units.some((unit) => standsIn(term, units, unit));
    const [unit] = units;
    return (
      unit !== undefined &&
      (term.field === 'in' ? units.some(({ place }) => place === term.value) : this.#fieldHolds(term, unit))
    );
  }

  #fieldHolds(term: Field, unit: Unit): boolean {
    const { comparison, value } = term;
    const { passage, article, by } = unit;
    switch (term.field) {
      case 'actor':
      case 'role':
        return this.#tagsHold([{ any: [term], isExcluded: false }], unit);
      case 'domain':
      case 'basis':
      case 'likelihood':
        return this.#implicationsHold([{ any: [term], isExcluded: false }], unit);
      case 'theme': {
        const themes = themesNamed(this.#register, value);
        return passage?.themes.some((theme) => themes.has(theme)) ?? false;
      }
      case 'kind':
        return passage?.kind === value;
      case 'certainty':
        return passage?.certainty !== undefined && certaintiesThat(comparison, value).has(passage.certainty);
      case 'by':
        return by !== undefined && peopleNamed(this.#register, value).has(by);
      case 'date':
        return (
          article?.about.published !== undefined && dateCompares(article.about.published, comparison, value)
        );
      case 'source': {
        const outlet = article && this.#register.outlets.of(article.about);
        return outlet !== undefined && outletsNamed(this.#register, value).has(outlet.id);
      }
      case 'grade': {
        const wanted = gradeFrom(value);
        if (!article || !wanted) return false;
        const reliability = reliabilityOf(article.about, this.#register.outlets)?.reliability;
        const { credibility } = article.about;
        const grade = { ...(reliability && { reliability }), ...(credibility && { credibility }) };
        return gradeCompares(grade, comparison, wanted);
      }
      case 'in':
        return unit.place === value;
    }
  }

  /** Whether a query of fields alone speaks of it. */
  #isListed(unit: Unit): boolean {
    const fields = this.#query.all.flatMap(({ any }) => any.filter((term) => term.kind === 'field'));
    if (this.#query.all.some(({ any, isExcluded }) => !isExcluded && isAbout(any, ['in']))) {
      return unit.place !== 'text';
    }
    const names = new Set(fields.map(({ field }) => field));
    const is = (...wanted: Field['field'][]) => wanted.some((name) => names.has(name));
    if (is('actor', 'role', 'theme', 'kind', 'certainty')) return unit.place === 'passage';
    if (is('domain', 'basis', 'likelihood', 'by')) {
      return unit.place === 'passage' || unit.place === 'implication';
    }
    return is('grade', 'source', 'date') && unit.place === 'title';
  }
}

function saysSo(term: Term, implication: SearchedImplication): boolean {
  if (term.kind !== 'field') return false;
  const { field, comparison, value } = term;
  if (field === 'domain') return implication.domain === value;
  if (field === 'basis') return implication.basis === value;
  const { likelihood } = implication;
  return likelihood !== undefined && likelihoodsThat(comparison, value).has(likelihood);
}

function isAbout(any: readonly Term[], fields: readonly Field['field'][]): boolean {
  return any.length > 0 && any.every((term) => term.kind === 'field' && fields.includes(term.field));
}

/** Whether a term, or a part of it, stands in a unit, given all units of its scope. */
function standsIn(term: Term, units: readonly Unit[], unit: Unit): boolean {
  if (term.kind === 'field') return false;
  if (term.kind === 'words') return unit.sentences.some((sentence) => holds(term, sentence));
  const all = units.flatMap(({ sentences, sentence }) =>
    sentences.map((text, at) => ({ text, number: sentence + at })),
  );
  return unit.sentences.some(
    (text, at) =>
      term.of.some((words) => holds(words, text)) &&
      [0, 1, 2].some((before) => {
        const first = unit.sentence + at - before;
        const window = all.filter(({ number }) => number >= first && number < first + 3);
        return term.of.every((words) => window.some((other) => holds(words, other.text)));
      }),
  );
}

function holds({ text: sought, isBeginning }: Words, text: string): boolean {
  const wanted = searchWords(sought);
  const words = searchWords(text);
  if (wanted.length === 0) return false;
  return words.some((_, at) =>
    wanted.every((word, n) => {
      const here = words[at + n];
      return isBeginning && n === wanted.length - 1 ? here?.startsWith(word) : here === word;
    }),
  );
}

function found({ place, object, article, range, sentences }: Unit): Found {
  return {
    place,
    ...(object && { object }),
    ...(article && { document: article.document }),
    ...(range && { range }),
    line: sentences.join(' '),
    hits: [],
  };
}

function actorUnits({ actors }: SearchedRegister): Unit[] {
  return actors.map(({ id, name, aliases, note }) => ({
    place: 'actor',
    scope: `actor:${id}`,
    object: { type: 'actor', id },
    sentences: cut([name, ...aliases, ...(note === undefined ? [] : [note])]),
    sentence: 0,
  }));
}

/** Sentences of different texts are so far from each other. */
const FAR = 1_000;

function unitsOf(article: SearchedArticle): Unit[] {
  const { document, about, text, passages, implications, notes } = article;
  const { language } = about;
  let sentence = FAR;
  const sentences = text.blocks.flatMap((block) =>
    sentencesOf(text.text.slice(block.start, block.end), block.start, block.language ?? language).map(
      (range): Unit => {
        const sentences = [text.text.slice(range.start, range.end)];
        return { place: 'text', scope: document, article, range, sentences, sentence: (sentence += 1) };
      },
    ),
  );
  return [
    { place: 'title', scope: document, article, sentences: cut([about.title], language), sentence: 0 },
    ...sentences,
    ...passages.flatMap((passage): Unit[] => {
      const [first, last] = [passage.spans[0], passage.spans.at(-1)];
      const notes = [passage.note, passage.why].filter((note) => note !== undefined);
      const of = {
        scope: `passage:${passage.id}`,
        article,
        object: { type: 'passage', id: passage.id },
        passage,
        by: passage.by,
        ...(first && last && { range: { start: first.start, end: last.end } }),
      } as const;
      return [
        { place: 'passage', sentences: cut([passage.quote], language), sentence: 0, ...of },
        ...(notes.length > 0
          ? [{ place: 'note', sentences: cut(notes, language), sentence: FAR, ...of } as const]
          : []),
      ];
    }),
    ...implications.map((implication): Unit => {
      const { id, statement, assumption, indicator, by } = implication;
      const parts = [statement, assumption, indicator].filter((each) => each !== undefined);
      return {
        place: 'implication',
        scope: `implication:${id}`,
        article,
        object: { type: 'implication', id },
        implication,
        by,
        sentences: cut(parts, language),
        sentence: 0,
      };
    }),
    ...notes.map(({ object, text, by }, at): Unit => {
      const sentences = cut([text], language);
      return { place: 'note', scope: `note:${document} ${at}`, article, object, by, sentences, sentence: 0 };
    }),
  ];
}

function cut(parts: readonly string[], language?: string): string[] {
  return parts.flatMap((part) =>
    sentencesOf(part, 0, language).map(({ start, end }) => part.slice(start, end)),
  );
}
