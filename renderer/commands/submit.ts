import type { Draft } from '#shared/history/write';
import type { Output } from '#shared/ipc/contract';
import { fail, type Result } from '#shared/result';
import { drawIfOut, drawn, pictureFirst } from '../state/picture-first';
import { notify, session } from '../state/session';
import type { PlacedEntry } from '../storage/fold-changes';
import { describeFailure } from '../text/failures';
import { describeRefusal } from '../text/refusals';
import type { Desk } from './desk';

/** An action that is not on the disk after this long is a danger, and said to be one. */
const OVERDUE_MS = 5_000;

/**
 * Carries out a draft: painted at once, saved when the journal has it, taken back if the journal refuses it.
 *
 * @returns once it is saved, or refused. The tables follow a moment later; `settled` waits for them.
 */
export async function submit(desk: Desk, draft: Draft): Promise<Result<Output<'submit'>>> {
  if (session.get().isReadInPart) {
    // What it would change may not be in the tables yet, and they could not follow it.
    notify(describeRefusal('read-anew'));
    return fail({ code: 'request-refused', request: 'submit', reason: 'the project is being read anew' });
  }
  pictureFirst();
  session.set(({ begun, unsaved }) => ({ begun: begun + 1, unsaved: unsaved + 1 }));
  const pending = desk.workspace.stage(draft);
  const overdue = warnWhenOverdue();
  const answering = desk.bridge
    .submit({ project: desk.project.project, ...mutable(draft) })
    .catch(unanswered);
  // The tables take this one's turn now, so that what is asked for next comes after it.
  desk.tables.follow(answering.then(whenDrawn).then(placedIn));
  const answer = await answering;
  overdue.end();
  session.set(({ unsaved, savedAt }) => ({
    unsaved: unsaved - 1,
    savedAt: answer.ok ? Date.now() : savedAt,
  }));
  if (answer.ok) {
    desk.workspace.confirm(pending, answer.value.changes);
    drawIfOut();
    return answer;
  }
  desk.workspace.retract(pending);
  if (answer.failure.code === 'journal-unwritable') session.set({ stopped: answer.failure });
  notify(describeFailure(answer.failure), { tone: 'failure' });
  return answer;
}

/** Waits until the journal has answered all that it was asked to save, and the tables hold it. */
export async function settled(desk: Desk): Promise<void> {
  await desk.tables.settled();
}

/** Warns when something is too long on its way to the disk. */
function warnWhenOverdue(): { readonly end: () => void } {
  let isOverdue = false;
  const timer = setTimeout(() => {
    isOverdue = true;
    session.set(({ overdue }) => ({ overdue: overdue + 1 }));
  }, OVERDUE_MS);
  return {
    end() {
      clearTimeout(timer);
      if (isOverdue) session.set(({ overdue }) => ({ overdue: overdue - 1 }));
    },
  };
}

/** The main process is gone, or going: nothing can be said to be saved. */
function unanswered(): Result<Output<'submit'>> {
  return fail({ code: 'request-refused', request: 'submit', reason: 'it was not answered' });
}

/** What was saved is shown to be before the tables take it in: that takes longer than showing it. */
async function whenDrawn<Value>(value: Value): Promise<Value> {
  await drawn();
  return value;
}

function placedIn(answer: Result<Output<'submit'>>): PlacedEntry | undefined {
  if (!answer.ok) return undefined;
  const { position, changes } = answer.value;
  return { position, entry: { v: 1, kind: 'changes', changes } };
}

/** The contract's arrays are mutable ones. */
function mutable({ batch, command, undoes, streams }: Draft) {
  return {
    batch,
    command,
    ...(undoes && { undoes }),
    streams: streams.map(({ stream, patches }) => ({
      stream,
      // Which authors were seen is the journal's to say.
      patches: patches.filter((patch) => patch.op !== 'ctx'),
    })),
  };
}
