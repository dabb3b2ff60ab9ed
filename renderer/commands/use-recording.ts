import { useLatest } from '../state/picture-first';
import type { Recording } from '../state/recording';
import { useDesk } from './desk';

/** What the open project records; the same object until that changes. */
export function useRecording(): Recording {
  const { recording } = useDesk();
  return useLatest(recording.listen, recording.get);
}
