import { useRef, useState } from 'react';
import type { Watch } from '../../commands/write-parts';

/** The writing of a file that a dialog is for: how far it is, and how to stop it. The dialog closes once it is written. */
export function useOutgoing(write: (watch: Watch) => Promise<boolean>, onClose: () => void) {
  const [job, setJob] = useState<{ done: number; of: number }>();
  const stopping = useRef<AbortController>(undefined);

  const submit = async (): Promise<void> => {
    if (stopping.current) return;
    const controller = new AbortController();
    stopping.current = controller;
    const isWritten = await write({
      onProgress: (done, of) => setJob({ done, of }),
      signal: controller.signal,
    });
    stopping.current = undefined;
    setJob(undefined);
    if (isWritten) onClose();
  };

  /** What is being written is stopped first. */
  const leave = (): void => {
    if (job) stopping.current?.abort();
    else onClose();
  };

  return { job, submit, leave };
}
