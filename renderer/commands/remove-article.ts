import { notify, session, type ArticleWork } from '../state/session';
import { libraryText } from '../text/library';
import { carryOut } from './carry-out';
import type { Desk } from './desk';
import { DraftBuilder, refuse, type Plan, type Refusal } from './plan';
import { settled } from './submit';

/**
 * Removes the open article, or the one that is selected in the library. One on which somebody has worked is asked about
 * first. Nothing is destroyed: what was done in it is out of sight with it, and comes back when that is undone or the
 * article is added again.
 */
export function removeArticle(desk: Desk): Plan | Refusal {
  const { room, listed } = session.get();
  const document = room === 'reader' ? desk.workspace.document : listed;
  if (document === undefined) return refuse('no-article');
  return {
    kind: 'do',
    async run() {
      await settled(desk);
      if (!(await desk.database.documents.get(document))) return;
      const work = await workIn(desk, document);
      const isWorkedOn = work.passages + work.implications + work.judgements > 0;
      if (isWorkedOn) session.set({ dialog: { kind: 'removeArticle', document, work } });
      else await removeNow(desk, document);
    },
  };
}

/** Removes it without a question. @returns whether it is saved. */
export async function removeNow(desk: Desk, document: string): Promise<boolean> {
  const title = (await desk.database.documents.get(document))?.title ?? '';
  const draft = new DraftBuilder(desk);
  draft.stream(document, { op: 'del', type: 'document', id: document });
  return carryOut(desk, {
    kind: 'write',
    draft: draft.build('removeArticle'),
    after: () => notify(libraryText.removed(title), { canUndo: true }),
  });
}

async function workIn({ database }: Desk, document: string): Promise<ArticleWork> {
  const [counted, implications, judgements] = await Promise.all([
    database.counts.get(document),
    database.implications.where('stream').equals(document).count(),
    database.judgements.where('stream').equals(document).count(),
  ]);
  return { passages: counted?.passages ?? 0, implications, judgements };
}
