import { notify, session } from '../state/session';
import { describeFailure } from '../text/failures';
import type { Desk } from './desk';
import { DraftBuilder, refuse, type Plan, type Refusal } from './plan';

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

/** Opens the list of all projects to choose from by typing. */
export function openProject(): Plan {
  return { kind: 'do', run: () => session.set({ dialog: { kind: 'openProject' } }) };
}

/** Asks what the open project is to be called. The sample is the sample everywhere. */
export function renameProject({ project }: Desk): Plan | Refusal {
  if (project.isSample) return refuse('sample-name');
  return { kind: 'do', run: () => session.set({ dialog: { kind: 'renameProject' } }) };
}

/** Gives the open project another name; its id stays, and bundles carry the name on. */
export function planProjectName(desk: Desk, name: string): Plan | Refusal {
  const wanted = name.trim();
  if (wanted === '' || wanted === desk.project.name) return refuse('unchanged');
  const draft = new DraftBuilder(desk);
  draft.register({ op: 'put', type: 'project', id: desk.project.project, fields: { name: wanted } });
  return { kind: 'write', draft: draft.build('renameProject') };
}

/** @returns whether it was made, and is open now. */
export async function createProject(desk: Desk, name: string): Promise<boolean> {
  const made = await desk.bridge.createProject({ name });
  if (made.ok) await desk.openProject(made.value.project);
  else notify(describeFailure(made.failure), { tone: 'failure' });
  return made.ok;
}
