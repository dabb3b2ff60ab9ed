import { notify, session } from '../state/session';
import { describeFailure } from '../text/failures';
import type { Desk } from './desk';
import type { Plan } from './plan';

/** Opens the sample in a project of its own: nothing of it enters the person's work. */
export function openSample(desk: Desk): Plan {
  return {
    kind: 'do',
    async run() {
      const sample = await desk.bridge.openSample();
      if (sample.ok) await desk.openProject(sample.value.project);
      else notify(describeFailure(sample.failure), { tone: 'failure' });
    },
  };
}

export function newProject(): Plan {
  return { kind: 'do', run: () => session.set({ dialog: { kind: 'newProject' } }) };
}

/** @returns whether it was made, and is open now. */
export async function createProject(desk: Desk, name: string): Promise<boolean> {
  const made = await desk.bridge.createProject({ name });
  if (made.ok) await desk.openProject(made.value.project);
  else notify(describeFailure(made.failure), { tone: 'failure' });
  return made.ok;
}
