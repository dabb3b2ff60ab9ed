import { useLatest } from '../state/picture-first';
import { projectTitle } from '../text/project-title';
import { useDesk } from './desk';

/** What the open project is called now. */
export function useProjectTitle(): string {
  const { project, projectName } = useDesk();
  const name = useLatest(projectName.listen, projectName.get);
  return projectTitle({ name, isSample: project.isSample });
}
