import type { ListedDocument } from '#renderer/storage/listed-documents';
import { newId } from './ids';

/** A document as a line in a list. */
export function aListedDocument(parts: Partial<ListedDocument> = {}): ListedDocument {
  const title = parts.title ?? 'Troops in Kursk';
  return {
    id: newId(),
    title,
    source: undefined,
    date: undefined,
    outlet: undefined,
    reliability: undefined,
    credibility: undefined,
    passages: 0,
    standing: 'unread',
    bottomLine: undefined,
    twins: 0,
    addedAt: 1_700_000_000_000,
    sought: title.toLowerCase(),
    ...parts,
  };
}
