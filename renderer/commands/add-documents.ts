import type { FileHandle } from '#shared/ipc/contract';
import { notify, session } from '../state/session';
import { describeFailure } from '../text/failures';
import { intakeText } from '../text/intake';
import type { Desk } from './desk';
import { offerChosen, offerDropped, offerPasted, type DroppedFile } from './intake/offers';
import { takeIn } from './intake/take-in';
import type { Plan } from './plan';

/** Asks for files and adds them. */
export function addDocuments(desk: Desk): Plan {
  return {
    kind: 'do',
    async run() {
      const chosen = await desk.bridge.chooseDocuments();
      if (chosen.ok) await addChosen(desk, chosen.value);
      else notify(describeFailure(chosen.failure), { tone: 'failure' });
    },
  };
}

/** Asks for a folder and adds all in it that can be read. */
export function addFolder(desk: Desk): Plan {
  return {
    kind: 'do',
    async run() {
      const chosen = await desk.bridge.chooseFolder();
      if (!chosen.ok) return notify(describeFailure(chosen.failure), { tone: 'failure' });
      if (!chosen.value) return;
      const { files } = chosen.value;
      tellLeftOut(chosen.value);
      if (files.length === 0) notify(intakeText.folderEmpty);
      else await addChosen(desk, files);
    },
  };
}

/** Says what of a folder is not read, and that it was more than is read at once. */
export function tellLeftOut({ files, leftOut, kindsLeftOut, isCutShort }: FolderFiles): void {
  if (isCutShort) notify(intakeText.folderCutShort(files.length));
  else if (leftOut > 0) notify(intakeText.leftOut(leftOut, kindsLeftOut));
}

type FolderFiles = {
  readonly files: readonly unknown[];
  readonly leftOut: number;
  readonly kindsLeftOut: readonly string[];
  readonly isCutShort: boolean;
};

export function pasteDocument(): Plan {
  return { kind: 'do', run: () => session.set({ dialog: { kind: 'paste' } }) };
}

/** Adds files that a person chose, or that the system handed over. */
export async function addChosen(desk: Desk, files: readonly FileHandle[]): Promise<void> {
  await takeIn(desk, files.map(offerChosen));
}

/** Adds files dropped onto the window. */
export async function addDropped(desk: Desk, files: readonly DroppedFile[]): Promise<void> {
  await takeIn(
    desk,
    files.map((file) => offerDropped(desk.bridge, file)),
  );
}

/** @param html the same as a web page, where the clipboard has it */
export async function addPasted(desk: Desk, pasted: string, html?: string): Promise<void> {
  await takeIn(desk, [offerPasted(desk.bridge, pasted, html)]);
}
