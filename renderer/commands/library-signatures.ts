import { SignatureIndex } from '#shared/import/near-duplicate';
import { documentSignatures } from '../storage/signatures';
import type { TextComparison } from '../storage/text-comparison';
import type { Desk } from './desk';

/** The texts of the library by their signatures, to find those that resemble another text. */
export async function librarySignatures(
  { bridge, database, project }: Desk,
  comparison: TextComparison,
): Promise<SignatureIndex> {
  const index = new SignatureIndex();
  const signatures = await documentSignatures(bridge, database, project.project, comparison);
  for (const { document, signature } of signatures) index.add(document, signature);
  return index;
}
