import { Activity } from 'react';
import type { ProjectSummary } from '#shared/ipc/contract';
import { useDesk } from '../commands/desk';
import { FirstSteps } from '../features/first-steps/FirstSteps';
import { ImplicationDrawer } from '../features/implications/ImplicationDrawer';
import { IntakeTray } from '../features/intake/IntakeTray';
import { DropTarget } from '../features/library/DropTarget';
import { LibraryRoom } from '../features/library/LibraryRoom';
import { MentionDrawer } from '../features/mentions/MentionDrawer';
import { FoundTagDrawer } from '../features/reader/FoundTagDrawer';
import { ReaderRoom } from '../features/reader/ReaderRoom';
import { SearchRoom } from '../features/search/SearchRoom';
import { useSession, useSessionParts } from '../state/session';
import { text } from '../text/en';
import { describeFailure } from '../text/failures';
import { Banner } from '../ui/Banner';
import { Dialogs } from './Dialogs';
import { Failures } from './Failures';
import { LateRoom } from './LateRoom';
import { Rail } from './Rail';
import { ReaderPanels } from './ReaderPanels';
import { ReadingAnew } from './ReadingAnew';
import { StatusBar } from './StatusBar';
import type { Runtime } from './use-desk';
import { useSomeFocus } from './use-some-focus';
import { useWindowTitle } from './use-window-title';
import styles from './App.module.css';

type FrameProps = { projects: readonly ProjectSummary[]; runtime: Runtime | undefined };

/** The frame around the rooms: rail, room, drawer, status. */
export function Frame({ projects, runtime }: FrameProps) {
  const { project } = useDesk();
  const { room, document, drawers, mentionList, isListShown, overdue, isLost, stopped } = useSessionParts(
    'room',
    'document',
    'drawers',
    'mentionList',
    'isListShown',
    'overdue',
    'isLost',
    'stopped',
  );
  const isTagging = useSession(({ search }) => search.isTagging);
  const cameFrom = useSession(({ search }) => search.from);
  const drawer = drawers.at(-1);
  useWindowTitle(runtime);
  useSomeFocus();
  return (
    <DropTarget>
      {overdue > 0 && <Banner tone="danger">{text.overdue}</Banner>}
      <Failures />
      {isLost && (
        <Banner tone="danger" action={{ label: text.reload, onPress: () => location.reload() }}>
          {text.lost}
        </Banner>
      )}
      {stopped && (
        <Banner tone="danger">
          {stopped.code === 'project-read-only' ? describeFailure(stopped) : text.stopped}
        </Banner>
      )}
      <div className={styles.frame}>
        <Rail projects={projects} current={project.project} room={room} />
        {room === 'reader' && isListShown && document && <ReaderPanels />}
        <main className={styles.room} data-room={room}>
          {(room === 'library' || (room === 'search' && cameFrom === 'library')) && (
            // Whoever comes back finds it as it was left: filtered, sorted, with what was typed.
            <Activity mode={room === 'library' ? 'visible' : 'hidden'}>
              <LibraryRoom />
            </Activity>
          )}
          {room === 'reader' && <ReaderRoom />}
          {room === 'search' && <SearchRoom />}
          <LateRoom room={room} />
          {room === 'search' && isTagging && <FoundTagDrawer />}
          {room === 'reader' && mentionList && <MentionDrawer list={mentionList} />}
          {drawer && (room === 'implications' || (room === 'reader' && !mentionList)) && (
            <ImplicationDrawer key={drawer.key} drawer={drawer} />
          )}
          <FirstSteps />
        </main>
      </div>
      <ReadingAnew />
      <IntakeTray />
      <StatusBar />
      <Dialogs />
    </DropTarget>
  );
}
