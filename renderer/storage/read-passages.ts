import { keyOf, shownFields } from '#shared/history/fold';
import { isListed } from '#shared/history/listed';
import { Passage } from '#shared/model/passage';
import { groupBy } from '#shared/group-by';
import type { ProjectDatabase } from './database';
import { objectsOfDocument } from './document-objects';

/** What is read of some passages beyond what the ledger knows of them. */
export type PassageWords = Pick<Passage, 'voice' | 'credibility'> & { readonly quote: string };

/** The words of passages with who says them, by id; article by article, so that the page is never held up for long. */
export async function readPassages(
  database: ProjectDatabase,
  passages: readonly { readonly document: string; readonly id: string }[],
): Promise<Map<string, PassageWords>> {
  const found = new Map<string, PassageWords>();
  for (const [document, wanted] of groupBy(passages, (passage) => passage.document)) {
    const objects = await objectsOfDocument(database, document);
    for (const { id } of wanted) {
      const object = objects.get(keyOf('passage', id));
      if (!object || !isListed(object)) continue;
      const { target, voice, credibility } = Passage.parse(shownFields(object));
      const quote = target.spans.map((span) => span.quote).join(' … ');
      found.set(id, { quote, ...(voice && { voice }), ...(credibility && { credibility }) });
    }
  }
  return found;
}
