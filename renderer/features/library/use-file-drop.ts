import { useEffect, useState } from 'react';
import { session } from '../../state/session';

/**
 * Hears files that are dragged over the window, wherever in it, and refuses all else, so that nothing that is let go
 * over the page can lead it elsewhere. Text goes on moving within fields, and rows
 * within their lists.
 *
 * @returns how many files hang over the window now, if any do.
 */
export function useFileDrop(onDrop: (dropped: DataTransfer) => void): number | undefined {
  const [hanging, setHanging] = useState<number>();
  useEffect(() => {
    const over = (event: DragEvent): void => {
      const { dataTransfer } = event;
      if (!dataTransfer || isForField(event) || isOwn(dataTransfer)) return;
      keepToOurselves(event);
      const isWelcome = hasFiles(dataTransfer) && !session.get().dialog;
      dataTransfer.dropEffect = isWelcome ? 'copy' : 'none';
      setHanging(isWelcome ? dataTransfer.items.length : undefined);
    };
    const leave = ({ relatedTarget }: DragEvent): void => {
      if (relatedTarget === null) setHanging(undefined);
    };
    const drop = (event: DragEvent): void => {
      const { dataTransfer } = event;
      setHanging(undefined);
      if (!dataTransfer || isForField(event) || isOwn(dataTransfer)) return;
      keepToOurselves(event);
      if (hasFiles(dataTransfer) && !session.get().dialog) onDrop(dataTransfer);
    };
    // Before anything inside hears of it: the article's editor would take a drop for its own.
    const heard = { dragenter: over, dragover: over, dragleave: leave, drop } as const;
    const names = Object.keys(heard) as (keyof typeof heard)[];
    for (const name of names) window.addEventListener(name, heard[name], { capture: true });
    return () => {
      for (const name of names) window.removeEventListener(name, heard[name], { capture: true });
    };
  }, [onDrop]);

  // A pointer moves again only when nothing hangs from it: a drag that ended outside may not have told us.
  const isHanging = hanging !== undefined;
  useEffect(() => {
    if (!isHanging) return undefined;
    const end = (): void => setHanging(undefined);
    window.addEventListener('pointermove', end);
    return () => window.removeEventListener('pointermove', end);
  }, [isHanging]);
  return hanging;
}

function hasFiles({ types }: DataTransfer): boolean {
  return types.includes('Files');
}

/** A row of a list on its way to another place of it: where it may go is for the list to say. */
function isOwn({ types }: DataTransfer): boolean {
  return types.some((type) => type.startsWith('application/x-scholion-'));
}

function isForField({ dataTransfer, target }: DragEvent): boolean {
  const isText = dataTransfer !== null && !hasFiles(dataTransfer);
  return isText && target instanceof Element && target.closest('input, textarea') !== null;
}

function keepToOurselves(event: DragEvent): void {
  event.preventDefault();
  event.stopPropagation();
}
