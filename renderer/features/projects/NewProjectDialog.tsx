import { useDesk } from '../../commands/desk';
import { createProject } from '../../commands/projects';
import { text } from '../../text/en';
import { ProjectNameDialog } from './ProjectNameDialog';

export function NewProjectDialog({ onClose }: { onClose: () => void }) {
  const desk = useDesk();
  return (
    <ProjectNameDialog
      heading={text.newProjectHeading}
      action={text.createProject}
      onName={(name) => createProject(desk, name)}
      onClose={onClose}
    />
  );
}
