import type { FileHandle } from '#shared/ipc/contract';
import { notify, session } from '../state/session';
import { describeRefusal } from '../text/refusals';
import { addChosen, addDropped } from './add-documents';
import { inspect, inspectDropped } from './bundles';
import type { Desk } from './desk';
import type { DroppedFile } from './intake/offers';

/** Whether a file calls itself a bundle. Whether it is one is found out when it is read. */
export function isBundle({ name }: { readonly name: string }): boolean {
  return name.toLowerCase().endsWith('.scholion');
}

/** Takes files that the system handed over: articles are added, bundles are looked at first, never taken by themselves. */
export async function takeFiles(desk: Desk, files: readonly FileHandle[]): Promise<void> {
  if (session.get().isReadInPart) return notify(describeRefusal('read-anew'));
  const articles = files.filter((file) => !isBundle(file));
  if (articles.length > 0) await addChosen(desk, articles);
  for (const bundle of files.filter(isBundle)) await inspect(desk, bundle);
}

/** The same for files that were dropped onto the window. */
export async function takeDropped(desk: Desk, files: readonly DroppedFile[]): Promise<void> {
  if (session.get().isReadInPart) return notify(describeRefusal('read-anew'));
  const articles = files.filter((file) => !isBundle(file));
  if (articles.length > 0) await addDropped(desk, articles);
  for (const { file } of files.filter(isBundle)) await inspectDropped(desk, file);
}
