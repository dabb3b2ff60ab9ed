import { FolderKanban } from 'lucide-react';
import type { ProjectSummary } from '#shared/ipc/contract';
import { useDesk } from '../../commands/desk';
import { useProjectTitle } from '../../commands/use-project-title';
import { perform } from '../../commands/registry';
import { session } from '../../state/session';
import { text } from '../../text/en';
import { projectText } from '../../text/projects';
import { projectTitle } from '../../text/project-title';
import { MenuButton } from '../../ui/MenuButton';

type ProjectMenuProps = {
  projects: readonly ProjectSummary[];
  /** The open one's id. */
  current: string;
};

/** Which project is open, and the way to another. */
export function ProjectMenu({ projects, current }: ProjectMenuProps) {
  const desk = useDesk();
  const title = useProjectTitle();
  const hasSample = projects.some(({ isSample }) => isSample);
  return (
    <MenuButton
      label={text.projectMenu(title)}
      icon={FolderKanban}
      isIconOnly
      tooltipSide="right"
      groups={[
        {
          id: 'projects',
          entries: projects.map((summary) => ({
            id: summary.project,
            label: summary.project === current ? title : projectTitle(summary),
            isChecked: summary.project === current,
            onAction: () => {
              const { readingAnew, isReadInPart } = session.get();
              // Whoever chooses the open one while another is being read stays where they are.
              const isOpeningAnother = readingAnew && !isReadInPart;
              if (summary.project !== current || isOpeningAnother) void desk.openProject(summary.project);
            },
          })),
        },
        {
          id: 'more',
          entries: [
            { id: 'open', label: projectText.open, onAction: () => void perform(desk, 'openProject') },
            { id: 'rename', label: projectText.rename, onAction: () => void perform(desk, 'renameProject') },
            { id: 'new', label: text.newProject, onAction: () => void perform(desk, 'newProject') },
            ...(hasSample
              ? []
              : [{ id: 'sample', label: text.openSample, onAction: () => void perform(desk, 'openSample') }]),
          ],
        },
      ]}
    />
  );
}
