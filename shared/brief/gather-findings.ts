import { groupBy } from '../group-by';
import { pagesOf, type PageSpan } from '../pages';
import { sameSource } from '../sources/same-source';
import type { Passage } from '../model/passage';
import { articlesOf } from './articles';
import { dissentOn, judgedIn } from './dissent';
import type { Article, Evidence, Finding } from './finding';
import type { Material, MaterialRow } from './material';
import { namesIn, type Names } from './names';

type Implication = MaterialRow<'implication'>;

/**
 * What a brief says of these implications, in their order. One that is not there is passed by; of evidence, what has no
 * passage or no article any more.
 */
export function gatherFindings(material: Material, implications: readonly string[]): Finding[] {
  const byId = new Map(material.implication.map((each) => [each.id, each]));
  const names = namesIn(material);
  const gatherer = new EvidenceGatherer(material, names);
  const affected = groupBy(material.affects, ({ implication }) => implication);
  return implications.flatMap((id) => {
    const implication = byId.get(id);
    if (!implication) return [];
    const { domain, horizon, assumption, indicator } = implication;
    return {
      id,
      judged: judgedIn(implication),
      domain,
      horizon,
      assumption,
      indicator,
      by: names.ofLayer(implication.layer),
      affected: (affected.get(id) ?? [])
        .map(({ actor, effect }) => ({ name: names.ofActor(actor), effect }))
        .toSorted(
          (one, other) =>
            one.name.localeCompare(other.name, 'en') || compare(one.effect ?? '', other.effect ?? ''),
        ),
      evidence: gatherer.evidenceFor(implication),
      dissent: dissentOn(implication, material, names),
    };
  });
}

/** Finds what bears on an implication, with where it stands and who says it. */
class EvidenceGatherer {
  readonly #material: Material;
  readonly #names: Names;
  readonly #passages: ReadonlyMap<string, MaterialRow<'passage'>>;
  readonly #bearings: ReadonlyMap<string, readonly MaterialRow<'bears'>[]>;
  readonly #speaking: ReadonlyMap<string, readonly MaterialRow<'role'>[]>;
  readonly #articles: ReadonlyMap<string, Article>;

  constructor(material: Material, names: Names) {
    this.#material = material;
    this.#names = names;
    this.#passages = new Map(material.passage.map((each) => [each.id, each]));
    this.#bearings = groupBy(material.bears, ({ implication }) => implication);
    this.#speaking = groupBy(
      material.role.filter(({ role }) => role === 'speaks'),
      ({ passage }) => passage,
    );
    this.#articles = articlesOf(material, sameSource(material.twin));
  }

  evidenceFor({ id, layer }: Implication): Evidence[] {
    const placed = (this.#bearings.get(id) ?? []).flatMap(({ passage: of, stance }) => {
      const passage = this.#passages.get(of);
      const article = passage && this.#articles.get(passage.stream);
      return passage && article ? [{ passage, stance, article }] : [];
    });
    placed.sort((one, other) => inReadingOrder(one, other));
    const heard = new Map<string, string>();
    return placed.map(({ passage, stance, article }) => {
      const first = heard.get(article.source) ?? article.id;
      heard.set(article.source, first);
      return {
        passage: passage.id,
        quote: quoteOf(passage),
        stance,
        speakers: this.#speakersOf(passage),
        mode: passage.voice?.mode,
        certainty: passage.certainty,
        markedBy: passage.layer === layer ? undefined : this.#names.ofLayer(passage.layer),
        article,
        pages: this.#pagesOf(passage),
        credibility: passage.credibility,
        isHeardAlready: first !== article.id,
      };
    });
  }

  /** Whoever the voice names; where nobody set it, those who are tagged as speaking. */
  #speakersOf({ id, voice }: MaterialRow<'passage'>): string[] {
    const speakers = voice?.speakers ?? (this.#speaking.get(id) ?? []).map(({ actor }) => actor);
    return speakers.map((actor) => this.#names.ofActor(actor));
  }

  #pagesOf({ stream, target }: MaterialRow<'passage'>): PageSpan | undefined {
    return pagesOf(this.#material.pagesOf(stream), extentOf(target));
  }
}

type Placed = { readonly passage: MaterialRow<'passage'>; readonly article: Article };

/** Article by article, the first published first, each from its beginning on. */
function inReadingOrder(one: Placed, other: Placed): number {
  return (
    compare(one.article.published ?? '~', other.article.published ?? '~') ||
    compare(one.article.id, other.article.id) ||
    extentOf(one.passage.target).start - extentOf(other.passage.target).start ||
    compare(one.passage.id, other.passage.id)
  );
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

function extentOf({ spans }: Passage['target']): { start: number; end: number } {
  return {
    start: Math.min(...spans.map(({ start }) => start)),
    end: Math.max(...spans.map(({ end }) => end)),
  };
}

function quoteOf({ target }: MaterialRow<'passage'>): string {
  return target.spans.map(({ quote }) => quote).join(' … ');
}
