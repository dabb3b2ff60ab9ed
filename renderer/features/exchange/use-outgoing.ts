import { useRef, useState } from 'react';
import type { OutgoingWatch } from '../../commands/outgoing-file';

/** How far the writing of a file is. */
export type OutgoingJob = { readonly done: number; readonly of: number } | 'printing';

/** The writing of a file that a dialog is for: how far it is, and how to stop it. The dialog closes once it is written. */
export function useOutgoing(write: (watch: OutgoingWatch) => Promise<boolean>, onClose: () => void) {
  const [job, setJob] = useState<OutgoingJob>();
  const stopping = useRef<AbortController>(undefined);

  const submit = async (): Promise<void> => {
    if (stopping.current) return;
    const controller = new AbortController();
    stopping.current = controller;
    const isWritten = await write({
      onProgress: (done, of) => setJob({ done, of }),
      onPrinting: () => setJob('printing'),
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
