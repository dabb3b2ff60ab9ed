import { materialFrom, type Material } from '#shared/brief/material';
import { foldAll } from '#shared/history/state';
import { colleagueContent, sampleContent } from '#shared/sample/sample';

/** The sample with the work of the colleague who reads it in another way. */
export function sampleMaterial(): Material {
  const all = [...sampleContent().changes, ...colleagueContent().changes];
  const each = new Map(all.map((change) => [`${change.stream} ${change.author} ${change.seq}`, change]));
  return materialFrom(foldAll([...each.values()]).values(), () => []);
}

/** The implications that a trainer settled, by their statements. */
export function settledIn({ implication, layer }: Material): ReadonlyMap<string, string> {
  const gold = layer.find(({ kind }) => kind === 'gold')?.id;
  return new Map(
    implication.filter((each) => each.layer === gold).map(({ statement, id }) => [statement, id]),
  );
}
