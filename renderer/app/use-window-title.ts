import { useEffect } from 'react';
import { useLive } from '../storage/use-live';
import { useDesk } from '../commands/desk';
import { useProjectTitle } from '../commands/use-project-title';
import { useSessionParts } from '../state/session';
import { text } from '../text/en';
import type { Runtime } from './use-desk';

/** The window is called by what is open in it; the test runtime says that it is one. */
export function useWindowTitle(runtime: Runtime | undefined): void {
  const { database } = useDesk();
  const project = useProjectTitle();
  const { room, document: open } = useSessionParts('room', 'document');
  const title = useLive(
    async () => (open ? (await database.documents.get(open))?.title : undefined),
    [database, open],
  );
  useEffect(() => {
    document.title = [
      room === 'reader' ? title : undefined,
      project,
      text.program,
      runtime?.isFallback ? text.fallbackRuntime : undefined,
    ]
      .filter(Boolean)
      .join(' – ');
  }, [room, title, project, runtime]);
}
