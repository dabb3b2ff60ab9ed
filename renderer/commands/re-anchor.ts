import { groupBy } from '#shared/group-by';
import type { Target } from '#shared/model/passage';
import { anchorInWorker } from '../storage/anchor-in-worker';
import { loadText } from '../storage/load';
import { loadFormerText } from '../storage/revisions';
import type { Desk } from './desk';

/**
 * Keeps the passages of the open document in their places: those that were made on another text of it are found again in the
 * present one, whenever the text changes or a colleague's work comes in. Nothing is written.
 *
 * @returns how to stop.
 */
export function keepAnchored(desk: Desk): () => void {
  let isAsked = false;
  const ask = (): void => {
    if (isAsked) return;
    isAsked = true;
    queueMicrotask(() => {
      isAsked = false;
      void anchorStrayed(desk);
    });
  };
  ask();
  return desk.workspace.listen((changed) => {
    if (changed.hasType(['passage', 'document'])) ask();
  });
}

type Strayed = { readonly passage: string; readonly target: Target };

/** Finds the open document's passages whose place in its present text is not known yet. */
export async function anchorStrayed(desk: Desk): Promise<void> {
  const { workspace, placements, bridge, database, project } = desk;
  const { document } = workspace;
  const revision = document === undefined ? undefined : workspace.fields('document', document)?.revision;
  if (!revision || document === undefined) return;
  const strayed = desk.book.strayed();
  if (strayed.length === 0) return;
  const present = await loadText(bridge, database, project.project, revision.blob);
  if (!present.ok) return;
  for (const [textDigest, ofText] of groupBy(strayed, ({ target }: Strayed) => target.textDigest)) {
    const oldText = await loadFormerText(bridge, database, project.project, { document, textDigest });
    const targets = ofText.map(({ target }) => target.spans);
    const found = await anchorInWorker({ oldText, newText: present.value.text, targets });
    placements.add(
      revision.textDigest,
      found.flatMap((anchored, at) => {
        const of = ofText[at];
        return of ? [{ ...of, anchored }] : [];
      }),
    );
  }
}
