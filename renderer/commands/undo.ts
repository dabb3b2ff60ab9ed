import type { KnownPatch } from '#shared/model/change';
import { isEntityType } from '#shared/model/entities';
import { shownHead } from '#shared/history/fold';
import { notify, session } from '../state/session';
import type { BatchRow } from '../storage/database';
import { tableOf } from '../storage/tables';
import { text } from '../text/en';
import type { Desk } from './desk';
import { refuse, type Plan, type Refusal } from './plan';
import { settled, submit } from './submit';
import { refreshUndo, topOf } from './undo-state';

export function undo(desk: Desk): Plan | Refusal {
  if (!session.get().canUndo && !desk.workspace.hasPending) return refuse('nothing-to-undo');
  return { kind: 'do', run: () => takeBack(desk, 'undo') };
}

export function redo(desk: Desk): Plan | Refusal {
  if (!session.get().canRedo) return refuse('nothing-to-redo');
  return { kind: 'do', run: () => takeBack(desk, 'redo') };
}

/** Presses are worked off one after another: each takes back what is on top when its turn comes. */
let turn: Promise<void> = Promise.resolve();

function takeBack(desk: Desk, side: 'undo' | 'redo'): Promise<void> {
  turn = turn.then(async () => {
    await settled();
    const batch = await topOf(desk, side);
    if (!batch) return;
    const streams = await Promise.all(
      batch.inverse.map(async ({ stream, patches }) => ({
        stream,
        patches: await stillOwn(desk, batch, patches),
      })),
    );
    const isPartial = streams.some(
      ({ patches }, at) => patches.length < (batch.inverse[at]?.patches.length ?? 0),
    );
    const left = streams.filter(({ patches }) => patches.length > 0);
    if (left.length === 0) {
      await desk.database.batches.update(batch.id, { side: 'none' });
      await refreshUndo(desk);
      notify(text.undoneByOthers(batch.command));
      return;
    }
    const answer = await submit(desk, {
      batch: desk.newId(),
      command: side,
      undoes: batch.id,
      streams: left,
    });
    if (!answer.ok) return;
    await settled();
    session.set({ selected: undefined });
    notify(isPartial ? text.undonePartly(batch.command) : text.undone(side, batch.command));
  });
  return turn;
}

/** The patches whose object or field still is as this batch left it; what a colleague changed since is left alone. */
async function stillOwn(desk: Desk, batch: BatchRow, patches: readonly KnownPatch[]): Promise<KnownPatch[]> {
  const kept: KnownPatch[] = [];
  for (const patch of patches) {
    if ((patch.op !== 'put' && patch.op !== 'del') || !isEntityType(patch.type)) continue;
    const row = await desk.database.rows(tableOf[patch.type]).get(patch.id);
    if (patch.op === 'del') {
      if (!row || row.folded.puts.every(({ author }) => author === batch.author)) kept.push(patch);
      continue;
    }
    const fields = Object.fromEntries(
      Object.entries(patch.fields).filter(([field]) => {
        const head = shownHead(row?.folded.fields[field] ?? []);
        return head === undefined || head.author === batch.author;
      }),
    );
    if (Object.keys(fields).length > 0 || Object.keys(patch.fields).length === 0)
      kept.push({ ...patch, fields });
  }
  return kept;
}
