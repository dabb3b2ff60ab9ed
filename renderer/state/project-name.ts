import { derive, type Derived } from './derived';
import type { Workspace } from './workspace';

/** What a project is called now: as it was opened, until somebody gives it another name. */
export function nameOfProject(
  workspace: Workspace,
  { project, name }: { readonly project: string; readonly name: string },
): Derived<string> {
  return derive(workspace, ['project'], () => workspace.fields('project', project)?.name ?? name);
}
