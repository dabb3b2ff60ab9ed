import { carryOut } from '../../commands/carry-out';
import { useDesk } from '../../commands/desk';
import { planProjectName } from '../../commands/projects';
import { notify } from '../../state/session';
import { projectText } from '../../text/projects';
import { ProjectNameDialog } from './ProjectNameDialog';

/** Gives the open project another name. */
export function RenameProjectDialog({ onClose }: { onClose: () => void }) {
  const desk = useDesk();
  const rename = async (name: string): Promise<boolean> => {
    const plan = planProjectName(desk, name);
    const isDone = await carryOut(desk, plan);
    if (isDone && plan.kind === 'write') notify(projectText.renamed(name), { canUndo: true });
    return isDone;
  };
  return (
    <ProjectNameDialog
      heading={projectText.renameHeading}
      action={projectText.renameNow}
      name={desk.project.name}
      onName={rename}
      onClose={onClose}
    />
  );
}
