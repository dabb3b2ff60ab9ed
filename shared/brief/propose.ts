import { groupBy } from '../group-by';
import { domains, likelihoods } from '../model/implication';
import type { Material, MaterialRow } from './material';

type Implication = MaterialRow<'implication'>;

/**
 * What a brief begins with: the implications of each article that was settled in review as they were settled, of the
 * others all there are. By domain; in it what is assessed first, the most likely first, then in the order of their making.
 *
 * @returns their ids.
 */
export function proposedFindings({ implication, layer }: Pick<Material, 'implication' | 'layer'>): string[] {
  const settled = new Set(layer.filter(({ kind }) => kind === 'gold').map(({ id }) => id));
  const byArticle = groupBy(implication, ({ stream }) => stream);
  return [...byArticle.values()]
    .flatMap((all) => {
      const gold = all.filter((each) => settled.has(each.layer));
      return gold.length > 0 ? gold : all;
    })
    .toSorted(
      (one, other) =>
        domainRank(one) - domainRank(other) ||
        likelihoodRank(one) - likelihoodRank(other) ||
        one.madeAt - other.madeAt,
    )
    .map(({ id }) => id);
}

/** What has no domain stands last. */
function domainRank({ domain }: Implication): number {
  return domain === undefined ? domains.length : domains.indexOf(domain);
}

function likelihoodRank({ likelihood }: Implication): number {
  return likelihood === undefined
    ? likelihoods.length
    : likelihoods.length - 1 - likelihoods.indexOf(likelihood);
}
