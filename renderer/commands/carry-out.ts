import { problemIn } from '#shared/history/patch-problem';
import type { Draft } from '#shared/history/write';
import { notify, session } from '../state/session';
import { describeRefusal } from '../text/refusals';
import { text } from '../text/en';
import type { Desk } from './desk';
import { withKeyWords } from './key-words';
import { refuse, type Plan, type Refusal } from './plan';
import { submit } from './submit';

/**
 * Carries out a plan: writes its draft, or does what it does. A refusal is said in a sentence.
 *
 * @returns whether it was done: nothing was refused, and what was to be written is saved.
 */
export async function carryOut(desk: Desk, plan: Plan | Refusal): Promise<boolean> {
  const allowed = lawful(plan);
  switch (allowed.kind) {
    case 'refusal':
      if (allowed.reason !== 'unchanged') notify(withKeyWords(describeRefusal(allowed.reason)));
      return allowed.reason === 'unchanged';
    case 'do':
      await allowed.run();
      return true;
    case 'write': {
      const problem = problemOf(allowed.draft);
      if (problem !== undefined) {
        notify(text.notStorable(problem), { tone: 'failure' });
        return false;
      }
      const saving = submit(desk, allowed.draft);
      // Painted by now: what follows need not wait for the disk.
      allowed.after?.();
      return (await saving).ok;
    }
  }
}

/** The plan, or a refusal of it while nothing can be saved. */
export function lawful(plan: Plan | Refusal): Plan | Refusal {
  if (plan.kind !== 'write') return plan;
  if (session.get().isReadInPart) return refuse('read-anew');
  return session.get().stopped ? refuse('journal-stopped') : plan;
}

/** What no bundle could carry is not written in the first place. */
function problemOf({ streams }: Draft): string | undefined {
  for (const { stream, patches } of streams) {
    for (const patch of patches) {
      const problem = problemIn(patch, stream);
      if (problem !== undefined) return problem;
    }
  }
  return undefined;
}
