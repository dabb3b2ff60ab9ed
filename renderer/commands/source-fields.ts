import type { Document } from '#shared/model/document';
import { session } from '../state/session';
import type { Desk } from './desk';
import { DraftBuilder, refuse, type Plan, type Refusal } from './plan';

/** The fields of a document that say where it came from. */
export const sourceFields = [
  'title',
  'author',
  'publisher',
  'published',
  'accessed',
  'address',
  'source',
  'reliability',
  'credibility',
] as const;
export type SourceField = (typeof sourceFields)[number];
export type SourceForm = { readonly [Field in SourceField]?: Document[Field] | undefined };

export function editSource(desk: Desk): Plan | Refusal {
  if (!desk.workspace.document) return refuse('no-document');
  return { kind: 'do', run: () => session.set({ dialog: { kind: 'source' } }) };
}

/** Writes the fields that differ; an emptied one becomes unset. A document keeps a title in any case. */
export function planSource(desk: Desk, form: SourceForm): Plan | Refusal {
  const { document } = desk.workspace;
  const before = document && desk.workspace.fields('document', document);
  if (!before || !document) return refuse('no-document');
  const fields = Object.fromEntries(
    sourceFields
      .filter((field) => form[field] !== before[field] && !(field === 'title' && !form.title))
      .map((field) => [field, form[field] ?? null]),
  );
  if (Object.keys(fields).length === 0) return refuse('unchanged');
  const draft = new DraftBuilder(desk);
  draft.document({ op: 'put', type: 'document', id: document, fields });
  return { kind: 'write', draft: draft.build('editSource') };
}
