import { groupBy } from '../group-by';
import { Basis } from '../model/implication';
import { RoleName } from '../model/passage';
import { z } from '../model/zod';
import type { ForeignWork } from '../import/foreign-work';
import { becomings, type CodeChoice, type HandChoice } from './code-choice';

/** What codes become, in a file that a person may change. Codes are told by their path: "Actors/Russia". */
const MappingFile = z.object({
  basis: Basis.default('inferred'),
  codes: z.array(
    z.object({ path: z.string().min(1), becomes: z.enum(becomings), role: RoleName.optional() }).loose(),
  ),
});

export type Mapping = { readonly basis: Basis; readonly byHand: ReadonlyMap<number, HandChoice> };

/** The names of all codes from the root down to each. */
export function pathsOf({ codes }: ForeignWork): string[] {
  const paths: string[] = [];
  for (const { name, parent } of codes)
    paths.push(parent === undefined ? name : `${paths[parent] ?? ''}/${name}`);
  return paths;
}

/** A mapping as a file says it, with the reason for each proposal. */
export function mappingFile(work: ForeignWork, choices: readonly CodeChoice[], basis: Basis): object {
  const paths = pathsOf(work);
  return {
    basis,
    codes: choices.map(({ becomes, role, why }, at) => ({
      path: paths[at],
      becomes,
      ...(role && { role }),
      why,
    })),
  };
}

/**
 * Reads a mapping. Where several codes have one path, all of them are meant; a path that no code has is named in what
 * comes back, since it is likely a slip.
 *
 * @param json as it was parsed.
 */
export function readMapping(
  json: unknown,
  work: ForeignWork,
): { readonly mapping: Mapping; readonly unknown: readonly string[] } | { readonly problem: string } {
  const read = MappingFile.safeParse(json);
  if (!read.success) {
    const [issue] = read.error.issues;
    const where = issue?.path.map(String).join('.') ?? '';
    return { problem: `${where === '' ? 'the file' : where}: ${issue?.message ?? 'cannot be read'}` };
  }
  const placesOf = groupBy([...pathsOf(work).entries()], ([, path]) => path);
  const byHand = new Map<number, HandChoice>();
  const unknown: string[] = [];
  for (const { path, becomes, role } of read.data.codes) {
    const places = (placesOf.get(path) ?? []).map(([place]) => place);
    if (places.length === 0) unknown.push(path);
    for (const place of places) byHand.set(place, { becomes, ...(role && { role }) });
  }
  return { mapping: { basis: read.data.basis, byHand }, unknown };
}
