import { useSyncExternalStore } from 'react';
import type { Recording } from '../state/recording';
import { useDesk } from './desk';

/** What the open project records; the same object until that changes. */
export function useRecording(): Recording {
  const { recording } = useDesk();
  return useSyncExternalStore(recording.listen, recording.get);
}
