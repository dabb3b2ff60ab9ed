import {
  BookMarked,
  BookOpen,
  ChartNetwork,
  FileText,
  Library,
  Lightbulb,
  Search,
  SquareChevronRight,
  Users,
  type LucideIcon,
} from 'lucide-react';
import type { CommandId } from '#shared/commands';
import type { Room } from '#shared/commands/room';
import type { ProjectSummary } from '#shared/ipc/contract';
import { useDesk } from '../commands/desk';
import { useKey } from '../commands/keymap';
import { perform } from '../commands/registry';
import { ProjectMenu } from '../features/projects/ProjectMenu';
import { text } from '../text/en';
import { paletteText } from '../text/palette';
import { Icon } from '../ui/Icon';
import { Kbd } from '../ui/Kbd';
import styles from './Rail.module.css';

const rooms: readonly { room: Room; icon: LucideIcon; command: CommandId }[] = [
  { room: 'library', icon: Library, command: 'goToLibrary' },
  { room: 'reader', icon: BookOpen, command: 'goToReader' },
  { room: 'search', icon: Search, command: 'searchAll' },
  { room: 'implications', icon: Lightbulb, command: 'goToImplications' },
  { room: 'actors', icon: Users, command: 'goToActors' },
  { room: 'codebook', icon: BookMarked, command: 'goToCodebook' },
  { room: 'analysis', icon: ChartNetwork, command: 'goToAnalysis' },
  { room: 'brief', icon: FileText, command: 'goToBrief' },
];

type RailProps = { projects: readonly ProjectSummary[]; current: string; room: Room };

/** The rooms, and which project one is in. */
export function Rail({ projects, current, room }: RailProps) {
  const desk = useDesk();
  const { keys } = useKey('palette');
  return (
    <nav className={styles.rail} aria-label={text.regions.rooms} data-region>
      {rooms.map(({ room: each, icon, command }) => (
        <button
          key={each}
          type="button"
          className={styles.room}
          aria-current={each === room ? 'page' : undefined}
          onClick={() => void perform(desk, command)}
        >
          <Icon of={icon} size={20} />
          <span className={styles.word}>{text.rooms[each]}</span>
        </button>
      ))}
      <button type="button" className={styles.palette} onClick={() => void perform(desk, 'palette')}>
        <Icon of={SquareChevronRight} size={20} />
        <span className={styles.word}>{paletteText.button}</span>
        {keys && <Kbd keys={keys} look="bare" />}
      </button>
      <div className={styles.project}>
        <ProjectMenu projects={projects} current={current} />
      </div>
    </nav>
  );
}
