import type { Draft } from '#shared/history/write';
import type { Result } from '#shared/result';
import { notify, session } from '../state/session';
import { project } from '../storage/projection';
import { describeFailure } from '../text/failures';
import type { Desk } from './desk';
import { refreshUndo } from './undo-state';

/** An action that is not on the disk after this long is a danger, and said to be one. */
const OVERDUE_MS = 5_000;

/** What is being written to the tables: one after another, in the journal's order. */
let writing: Promise<unknown> = Promise.resolve();

/**
 * Carries out a draft: painted at once, saved when the journal has it, taken back if the journal refuses it.
 *
 * @returns once it is saved, or refused. The tables follow a moment later; `settled` waits for them.
 */
export async function submit(desk: Desk, draft: Draft): Promise<Result<unknown>> {
  const pending = desk.workspace.stage(draft);
  session.set(({ unsaved }) => ({ unsaved: unsaved + 1 }));
  const overdue = setTimeout(() => session.set({ isOverdue: true }), OVERDUE_MS);
  const answer = await desk.bridge.submit({ project: desk.project.project, ...mutable(draft) });
  clearTimeout(overdue);
  session.set(({ unsaved }) => ({ unsaved: unsaved - 1, isOverdue: false }));
  if (!answer.ok) {
    desk.workspace.retract(pending);
    if (answer.failure.code === 'journal-unwritable') session.set({ stopped: answer.failure });
    notify(describeFailure(answer.failure), { tone: 'failure' });
    return answer;
  }
  const { position, changes } = answer.value;
  desk.workspace.confirm(pending, changes);
  session.set({ savedAt: Date.now() });
  writing = writing
    .then(() => project(desk.database, [{ position, entry: { v: 1, kind: 'changes', changes } }]))
    .then(() => refreshUndo(desk));
  return answer;
}

/** Waits until the tables hold all that is saved. */
export async function settled(): Promise<void> {
  await writing;
}

/** The contract's arrays are mutable ones. */
function mutable({ batch, command, undoes, streams }: Draft) {
  return {
    batch,
    command,
    ...(undoes && { undoes }),
    streams: streams.map(({ stream, patches }) => ({ stream, patches: [...patches] })),
  };
}
