import { isKnownPatch, type Change } from '#shared/model/change';

/** The blobs that changes name: every document's revision file and the source it was read from. */
export function blobsNamedIn(changes: readonly { patches: Change['patches'] }[]): string[] {
  const named = new Set<string>();
  for (const patch of changes.flatMap(({ patches }) => patches)) {
    if (isKnownPatch(patch) && patch.op === 'doc') named.add(patch.blob).add(patch.original);
  }
  return [...named];
}
