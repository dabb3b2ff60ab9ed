import { notify } from '../state/session';
import { nextUnread as findNextUnread } from '../storage/queue';
import { judgeText } from '../text/judge';
import type { Desk } from './desk';
import { local } from './local';
import { openDocument } from './open-document';
import { refuse, type Plan, type Refusal } from './plan';
import { settled } from './submit';

/** Opens the next article of the queue that nothing was done with yet. */
export function nextUnread(desk: Desk): Plan | Refusal {
  if (!desk.workspace.document) return refuse('no-document');
  return { kind: 'do', run: () => goToNextUnread(desk) };
}

/** Opens the first article of the queue that nothing was done with yet. */
export async function startReading(desk: Desk): Promise<void> {
  await settled(desk);
  const { database, project } = desk;
  const first = await findNextUnread(database, project.author, undefined, local().batches[project.project]);
  if (first === undefined) return notify(judgeText.noneLeft);
  await openDocument(desk, first);
}

/** Goes on in the queue; at its end, says so and stays. */
export async function goToNextUnread(desk: Desk): Promise<void> {
  const { database, project, workspace } = desk;
  await settled(desk);
  const batch = local().batches[project.project];
  const next = await findNextUnread(database, project.author, workspace.document, batch);
  if (next !== undefined) return openDocument(desk, next);
  notify(judgeText.noneLeft);
  desk.reader?.focus();
}
