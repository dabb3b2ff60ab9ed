import type { Batch } from '#shared/ipc/local-state';
import { notify, session } from '../state/session';
import { nextToRead } from '../storage/queue';
import { judgeText } from '../text/judge';
import type { Desk } from './desk';
import { openDocument } from './open-document';
import { refuse, type Plan, type Refusal } from './plan';
import { settled } from './submit';

/** Opens the next article of the queue that nothing was done with yet. */
export function nextUnread(desk: Desk): Plan | Refusal {
  if (!desk.workspace.document) return refuse('no-document');
  return { kind: 'do', run: () => goToNextUnread(desk) };
}

/** Opens the first article of a queue that nothing was done with yet. @param batch the last queue if it is not said */
export async function startReading(desk: Desk, batch?: Batch): Promise<void> {
  const { batches } = session.get();
  const inTurn = batch ? [...batches.filter((each) => each !== batch), batch] : batches;
  if (!(await goOn(desk, undefined, inTurn))) notify(judgeText.noneLeft);
}

/** Goes on in the queue; at its end, says so and stays. */
export async function goToNextUnread(desk: Desk): Promise<void> {
  if (await goOn(desk, desk.workspace.document, session.get().batches)) return;
  notify(judgeText.noneLeft);
  desk.reader?.focus();
}

/** @returns whether there was an article to go on with. */
async function goOn(desk: Desk, open: string | undefined, batches: readonly Batch[]): Promise<boolean> {
  const { database, project } = desk;
  await settled(desk);
  const next = await nextToRead(database, project.author, open, batches);
  if (!next) return false;
  if (next.isPutOff) notify(judgeText.putOffNext, { isPassing: true });
  await openDocument(desk, next.document);
  return true;
}
