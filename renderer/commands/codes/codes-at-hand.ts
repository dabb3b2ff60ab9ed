import type { CodeEntry } from '../../state/codebook';
import { codebookView } from '../../state/codebook-view';
import type { Desk } from '../desk';

/** The entries that a command on the codebook means: those that are ticked, else the one at hand. */
export function codesAtHand(desk: Desk): CodeEntry[] {
  const { ticked, chosen } = codebookView.get();
  const { find } = desk.codebook.get();
  const keys = ticked.size > 0 ? [...ticked] : chosen === undefined ? [] : [chosen];
  return keys.flatMap((key) => find(key) ?? []);
}

/** The one entry that is at hand, whatever is ticked. */
export function codeAtHand(desk: Desk): CodeEntry | undefined {
  const { chosen } = codebookView.get();
  return chosen === undefined ? undefined : desk.codebook.get().find(chosen);
}

/** Goes to an entry: it is in sight, whatever was closed or sought. */
export function goToCode(desk: Desk, key: string): void {
  const { find } = desk.codebook.get();
  const closed = new Set(codebookView.get().closed);
  const entry = find(key);
  const seen = new Set<string>();
  for (let at = entry; at && !seen.has(at.key); at = find(`${at.kind}:${at.parent ?? ''}`)) {
    seen.add(at.key);
    closed.delete(`kind:${at.kind}`);
    closed.delete(`type:${at.type ?? ''}`);
    if (at !== entry) closed.delete(at.key);
  }
  codebookView.set({
    chosen: key,
    closed,
    sought: '',
    ...(entry?.isRetired && { areRetiredShown: true }),
  });
}

/** Ticks an entry, or unticks it. */
export function toggleCode(key: string): void {
  const ticked = new Set(codebookView.get().ticked);
  if (!ticked.delete(key)) ticked.add(key);
  codebookView.set({ ticked });
}

export function untickCodes(): void {
  codebookView.set({ ticked: new Set() });
}
