import { useEffect } from 'react';
import { addPasted } from '../../commands/add-documents';
import type { Desk } from '../../commands/desk';
import { session } from '../../state/session';
import { takeDropped } from '../../commands/take-files';

/** What is pasted while no field has the focus becomes a document: text at once, and copied files as if dropped. */
export function usePaste(desk: Desk): void {
  useEffect(() => {
    const hear = (event: ClipboardEvent): void => {
      const { clipboardData, target } = event;
      if (!clipboardData || event.defaultPrevented || session.get().dialog || isField(target)) return;
      const files = [...clipboardData.files];
      const pasted = clipboardData.getData('text/plain');
      // An office program adds a picture of what was copied; a file manager adds the names of the files.
      const isOfFiles = files.length > 0 && !clipboardData.types.includes('text/html');
      if (isOfFiles)
        void takeDropped(
          desk,
          files.map((file) => ({ file, name: file.name })),
        );
      else if (pasted.trim()) void addPasted(desk, pasted, clipboardData.getData('text/html'));
      else return;
      event.preventDefault();
    };
    document.addEventListener('paste', hear);
    return () => document.removeEventListener('paste', hear);
  }, [desk]);
}

function isField(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, [contenteditable="true"]') !== null;
}
