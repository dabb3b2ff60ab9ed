import { spanOf } from '#shared/anchoring/span';
import { around } from '#shared/text/around';
import { notify } from '../state/session';
import { loadFormerText } from '../storage/revisions';
import { versionText } from '../text/versions';
import type { Desk } from './desk';
import { chosenRange, openRevision } from './passages';
import { DraftBuilder, refuse, type Plan, type Refusal } from './plan';
import { selectPassage } from './select';

/** Puts a passage that lost its place on the selected words. */
export function planPlace(desk: Desk, passage: string): Plan | Refusal {
  const { reader } = desk;
  const range = reader?.selection && chosenRange(desk);
  if (!reader || !range) return refuse('nothing-selected');
  const { textDigest } = openRevision(desk);
  const target = { textDigest, spans: [spanOf(reader.file.text, range.start, range.end)] };
  const draft = new DraftBuilder(desk);
  draft.document({ op: 'put', type: 'passage', id: passage, fields: { target } });
  return {
    kind: 'write',
    draft: draft.build('placePassage'),
    after() {
      selectPassage(desk, passage);
      notify(versionText.placedAgain, { canUndo: true });
    },
  };
}

export function planRemoveLost(desk: Desk, passage: string): Plan {
  const draft = new DraftBuilder(desk);
  draft.document({ op: 'del', type: 'passage', id: passage });
  return {
    kind: 'write',
    draft: draft.build('removePassage'),
    after: () => notify(versionText.lostRemoved, { canUndo: true }),
  };
}

/** What stood around a lost passage: the quote amid its paragraph, or amid the little that it remembers itself. */
export type Surroundings = { readonly before: string; readonly quote: string; readonly after: string };

/** The most of the old text that is shown on each side, in UTF-16 units. */
const AROUND = 160;

export async function surroundingsOf(desk: Desk, passage: string): Promise<Surroundings | undefined> {
  const { workspace, bridge, database, project } = desk;
  const target = workspace.fields('passage', passage)?.target;
  const { document } = workspace;
  const [first] = target?.spans ?? [];
  const last = target?.spans.at(-1);
  if (!target || !first || !last || document === undefined) return undefined;
  const { textDigest } = target;
  const text = await loadFormerText(bridge, database, project.project, { document, textDigest });
  const quote = target.spans.map((span) => span.quote).join(' … ');
  if (text === undefined) return { before: first.before, quote, after: last.after };
  return {
    ...around(text, { start: first.start, end: last.end }, AROUND),
    quote: text.slice(first.start, last.end),
  };
}
