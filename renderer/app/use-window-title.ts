import { useEffect } from 'react';
import { useLive } from '../storage/use-live';
import { useDesk } from '../commands/desk';
import { useSessionParts } from '../state/session';
import { text } from '../text/en';
import { projectTitle } from '../text/project-title';
import type { Runtime } from './use-desk';

/** The window is called by what is open in it; the test runtime says that it is one. */
export function useWindowTitle(runtime: Runtime | undefined): void {
  const { database, project } = useDesk();
  const { room, document: open } = useSessionParts('room', 'document');
  const title = useLive(
    async () => (open ? (await database.documents.get(open))?.title : undefined),
    [database, open],
  );
  useEffect(() => {
    document.title = [
      room === 'reader' ? title : undefined,
      projectTitle(project),
      text.program,
      runtime?.isFallback ? text.fallbackRuntime : undefined,
    ]
      .filter(Boolean)
      .join(' – ');
  }, [room, title, project, runtime]);
}
