import { notify } from '../state/session';
import { text } from '../text/en';
import type { Desk } from './desk';
import { DraftBuilder, refuse, type Plan, type Refusal } from './plan';

/** Sets the block under the cursor outside the body, or brings it back. The text stays as it is. */
export function toggleOutside(desk: Desk): Plan | Refusal {
  const { reader, workspace } = desk;
  const block = reader?.blockAt(reader.caret);
  const fields = workspace.document && workspace.fields('document', workspace.document);
  if (!block || !fields || !workspace.document) return refuse('no-document');
  const { textDigest } = fields.revision;
  const outside = fields.outside ?? [];
  const kept = outside.filter(({ start, end }) => end <= block.start || start >= block.end);
  const isBack = kept.length < outside.length;
  const wanted = isBack ? kept : [...kept, { textDigest, ...block }].toSorted((a, b) => a.start - b.start);
  const draft = new DraftBuilder(desk);
  draft.document({
    op: 'put',
    type: 'document',
    id: workspace.document,
    fields: { outside: wanted.length > 0 ? wanted : null },
  });
  return {
    kind: 'write',
    draft: draft.build('toggleOutside'),
    after: () => notify(isBack ? text.blockBack : text.blockOutside, { canUndo: true }),
  };
}
