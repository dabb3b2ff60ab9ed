import type { FirstStep, LocalState } from '#shared/ipc/local-state';
import { notify, session } from '../state/session';
import { describeFailure } from '../text/failures';
import { inspect } from './bundles';
import type { Desk } from './desk';
import { remember } from './local';
import { openDocument } from './open-document';
import { refuse, type Plan, type Refusal } from './plan';

/** Shows the guide through the sample, or puts it away. */
export function toggleFirstSteps(desk: Desk): Plan | Refusal {
  if (!desk.project.isSample) return refuse('not-the-sample');
  const { firstSteps } = session.get();
  return { kind: 'do', run: () => keep({ ...firstSteps, isHidden: !firstSteps.isHidden }) };
}

/** Passes a task by; it can be done later all the same. */
export function skipFirstStep(step: FirstStep): void {
  const { firstSteps } = session.get();
  keep({ ...firstSteps, skipped: [...new Set([...firstSteps.skipped, step])] });
}

/** Goes to the article that the tasks are about. */
export async function openSampleArticle(desk: Desk): Promise<void> {
  const article = await desk.database.documents.orderBy('[createdAt+createdTick]').first();
  if (article) await openDocument(desk, article.id);
}

/** Shows what the colleague's bundle brings that comes with the sample; nothing is taken yet. */
export async function openSampleBundle(desk: Desk): Promise<void> {
  const offered = await desk.bridge.offerSampleBundle();
  if (offered.ok) await inspect(desk, offered.value);
  else notify(describeFailure(offered.failure), { tone: 'failure' });
}

function keep(firstSteps: LocalState['firstSteps']): void {
  session.set({ firstSteps });
  remember({ firstSteps });
}
