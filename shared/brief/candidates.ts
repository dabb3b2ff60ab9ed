import { groupBy } from '../group-by';
import type { Basis, Confidence, Domain, Likelihood } from '../model/implication';
import type { Material } from './material';
import { namesIn } from './names';
import { proposedFindings } from './propose';

/** An implication that can become a finding of a brief, with what a person knows it by. */
export type Candidate = {
  readonly id: string;
  readonly statement: string;
  readonly basis: Basis;
  readonly domain: Domain | undefined;
  readonly likelihood: Likelihood | undefined;
  readonly confidence: Confidence | undefined;
  readonly article: { readonly id: string; readonly title: string };
  /** Whose copy it is in: the person's id, and their name if they gave one. */
  readonly by: { readonly id: string; readonly name: string | undefined };
  /** Each once, however it is affected. */
  readonly affected: readonly { readonly id: string; readonly name: string }[];
  /** A brief begins with it. */
  readonly isProposed: boolean;
};

/** All there are in articles that are there: what a brief begins with first, then the others, the last made first. */
export function candidatesIn(
  material: Pick<Material, 'implication' | 'affects' | 'layer' | 'actor' | 'person' | 'document'>,
): Candidate[] {
  const titles = new Map(material.document.map(({ id, title }) => [id, title]));
  const all = material.implication.filter(({ stream }) => titles.has(stream));
  const names = namesIn(material);
  const personOf = new Map(material.layer.map(({ id, person }) => [id, person]));
  const affected = groupBy(material.affects, ({ implication }) => implication);
  const proposed = proposedFindings({ implication: all, layer: material.layer });
  const rank = new Map(proposed.map((id, at) => [id, at]));
  const rankOf = (id: string): number => rank.get(id) ?? proposed.length;
  return all
    .toSorted((one, other) => rankOf(one.id) - rankOf(other.id) || other.madeAt - one.madeAt)
    .map(({ id, statement, basis, domain, likelihood, confidence, stream, layer }) => ({
      id,
      statement,
      basis,
      domain,
      likelihood,
      confidence,
      article: { id: stream, title: titles.get(stream) ?? '' },
      by: { id: personOf.get(layer) ?? layer, name: names.ofLayer(layer) },
      affected: [...new Set((affected.get(id) ?? []).map(({ actor }) => names.actorItBecame(actor)))].map(
        (actor) => ({ id: actor, name: names.ofActor(actor) }),
      ),
      isProposed: rank.has(id),
    }));
}
