import { groupBy } from '../group-by';
import { reliabilityOf } from '../sources/grades';
import { sentencesOf } from '../text/segment';
import { certaintiesThat, dateCompares, gradeCompares, gradeFrom, likelihoodsThat } from './comparable';
import type { Findings, Found, Stretch } from './found';
import { actorsNamed, outletsNamed, peopleNamed, themesNamed } from './named';
import { places, type Clause, type Field, type Place, type Query, type Term, type Words } from './query';
import type { SearchedArticle, SearchedImplication, SearchedPassage, SearchedRegister } from './searched';
import { eachWord, searchWords } from './words';

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
  readonly text: string;
  /** Which sentence of its scope it begins with. */
  readonly sentence: number;
};

/** Looks at everything there is: what every faster search must find. */
export function searchPlainly(
  query: Query,
  register: SearchedRegister,
  articles: readonly SearchedArticle[],
): Findings {
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
    if (wanted.length === 0)
      return units.filter((unit) => this.#isListed(unit)).map((unit) => found(unit, []));
    const scored = units.map((unit) => {
      const hits = wanted.map(({ any }) => any.flatMap((term) => hitsIn(term, units, unit)));
      return { unit, hits: hits.flat(), score: hits.filter((each) => each.length > 0).length };
    });
    const best = Math.max(...scored.map(({ score }) => score));
    return scored.flatMap(({ unit, hits, score }) =>
      score === best && score > 0 ? [found(unit, hits)] : [],
    );
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
    const ofPassage = (passage?.bearsOn ?? []).flatMap((id) => this.#implications.get(id) ?? []);
    const candidates = implication ? [implication] : ofPassage;
    const holds = ({ any }: Clause, each: SearchedImplication) => any.some((term) => saysSo(term, each));
    if (clauses.every(({ isExcluded }) => isExcluded)) {
      return !candidates.some((each) => clauses.some((clause) => holds(clause, each)));
    }
    return candidates.some((each) => clauses.every((clause) => holds(clause, each) !== clause.isExcluded));
  }

  #termHolds(term: Term, units: readonly Unit[]): boolean {
    if (term.kind !== 'field') return units.some((unit) => hitsIn(term, units, unit).length > 0);
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
      return unit.place === 'passage' || (unit.place === 'implication' && unit.sentence === 0);
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

const NEAR = 2;

/** Where a term stands in a unit, given all units of its scope. */
function hitsIn(term: Term, units: readonly Unit[], unit: Unit): Stretch[] {
  if (term.kind === 'words') return wordHits(term, unit.text);
  if (term.kind === 'field') return [];
  const isTogether = term.of.every((words) =>
    units.some(
      (other) => Math.abs(other.sentence - unit.sentence) <= NEAR && wordHits(words, other.text).length > 0,
    ),
  );
  return isTogether ? term.of.flatMap((words) => wordHits(words, unit.text)) : [];
}

function wordHits({ text: sought, isBeginning }: Words, text: string): Stretch[] {
  const wanted = searchWords(sought);
  const words: { word: string; start: number; end: number }[] = [];
  eachWord(text, (word, start, end) => words.push({ word, start, end }));
  const hits: Stretch[] = [];
  for (let at = 0; wanted.length > 0 && at + wanted.length <= words.length; at += 1) {
    const isHere = wanted.every((word, n) => {
      const here = words[at + n]?.word ?? '';
      return isBeginning && n === wanted.length - 1 ? here.startsWith(word) : here === word;
    });
    const [first, last] = [words[at], words[at + wanted.length - 1]];
    if (isHere && first && last) hits.push({ start: first.start, end: last.end });
  }
  return hits;
}

function found({ place, object, article, range, text }: Unit, hits: readonly Stretch[]): Found {
  return {
    place,
    ...(object && { object }),
    ...(article && { document: article.document }),
    ...(range && { range }),
    line: text.replaceAll('\n', ' '),
    hits: hits.toSorted((a, b) => a.start - b.start),
  };
}

function actorUnits({ actors }: SearchedRegister): Unit[] {
  return actors.map(({ id, name, aliases, note }) => ({
    place: 'actor',
    scope: id,
    object: { type: 'actor', id },
    text: [name, ...aliases, ...(note === undefined ? [] : [note])].join(' · '),
    sentence: 0,
  }));
}

function unitsOf(article: SearchedArticle): Unit[] {
  const { document, about, text, passages, implications, notes } = article;
  const inArticle = (place: Place, scope: string, words: string, more: Partial<Unit> = {}): Unit[] =>
    sentencesOf(words, 0, about.language).map(({ start, end }, sentence) => ({
      place,
      scope,
      article,
      text: words.slice(start, end),
      sentence,
      ...more,
    }));
  let sentence = 10;
  const sentences = text.blocks.flatMap(({ start, end, language = about.language }) =>
    sentencesOf(text.text.slice(start, end), start, language).map((range): Unit => {
      const words = text.text.slice(range.start, range.end);
      return { place: 'text', scope: document, article, range, text: words, sentence: (sentence += 1) };
    }),
  );
  const title: Unit = { place: 'title', scope: document, article, text: about.title, sentence: 0 };
  return [
    title,
    ...sentences,
    ...passages.flatMap((passage): Unit[] => {
      const scope = `passage:${passage.id}`;
      const [first, last] = [passage.spans[0], passage.spans.at(-1)];
      const range = first && last && { range: { start: first.start, end: last.end } };
      const object = { type: 'passage', id: passage.id } as const;
      const about = { article, scope, object, passage, by: passage.by, ...range };
      const notes = [passage.note, passage.why].filter((note) => note !== undefined);
      return [
        { place: 'passage', text: passage.quote, sentence: 0, ...about },
        ...notes.map((text, at): Unit => ({ place: 'note', text, sentence: 10 * (at + 1), ...about })),
      ];
    }),
    ...implications.flatMap((implication): Unit[] => {
      const { id, statement, assumption, indicator, by } = implication;
      const object = { type: 'implication', id } as const;
      const words = [statement, assumption, indicator].filter((each) => each !== undefined);
      return words.map((text, at) => ({
        place: 'implication',
        scope: `implication:${id}`,
        article,
        object,
        implication,
        by,
        text,
        sentence: 10 * at,
      }));
    }),
    ...notes.flatMap(({ object, text, by }, at) =>
      inArticle('note', `note:${document} ${at}`, text, { object, by }),
    ),
  ];
}
