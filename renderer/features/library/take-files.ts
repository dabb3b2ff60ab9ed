import { addDropped } from '../../commands/add-documents';
import { inspectDropped } from '../../commands/bundles';
import type { Desk } from '../../commands/desk';

export function isBundle(name: string): boolean {
  return name.toLowerCase().endsWith('.scholion');
}

/** Adds articles, and shows bundles one after another. */
export async function takeFiles(desk: Desk, files: readonly File[]): Promise<void> {
  const articles = files.filter(({ name }) => !isBundle(name));
  if (articles.length > 0) await addDropped(desk, articles);
  for (const bundle of files.filter(({ name }) => isBundle(name))) await inspectDropped(desk, bundle);
}
