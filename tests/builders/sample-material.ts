import { materialTypes, type Material } from '#shared/brief/material';
import { foldAll, stateOf } from '#shared/history/state';
import type { Change } from '#shared/model/change';
import { colleagueContent, sampleContent } from '#shared/sample/sample';

/** What changes make, as briefs are made of it. */
export function materialOf(changes: readonly Change[]): Material {
  const state = stateOf(foldAll(changes));
  const rows = materialTypes.map((type) => [
    type,
    (state[type] ?? []).map((object) => ({ ...object, madeBy: object.created.author })),
  ]);
  // The state has each object with the fields of its kind.
  return { ...Object.fromEntries(rows), pagesOf: () => [] } as Material;
}

/** The sample with the work of the colleague who reads it in another way. */
export function sampleMaterial(): Material {
  const all = [...sampleContent().changes, ...colleagueContent().changes];
  return materialOf([
    ...new Map(all.map((each) => [`${each.stream} ${each.author} ${each.seq}`, each])).values(),
  ]);
}

/** The implications that a trainer settled, by their statements. */
export function settledIn({ implication, layer }: Material): ReadonlyMap<string, string> {
  const gold = layer.find(({ kind }) => kind === 'gold')?.id;
  return new Map(
    implication.filter((each) => each.layer === gold).map(({ statement, id }) => [statement, id]),
  );
}
