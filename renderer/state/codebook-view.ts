import { create } from 'zustand';
import type { TreeView } from './code-tree';

/** What a person chose in the codebook: found again when they come back to it. */
export type CodebookView = TreeView & {
  /** The line that is at hand, by its key. */
  readonly chosen: string | undefined;
  /** The entries that are ticked, by their keys. */
  readonly ticked: ReadonlySet<string>;
  /** The entry that is being renamed in its line. */
  readonly renaming: string | undefined;
};

/** Everything open, nothing sought. */
export const useCodebookView = create<CodebookView>()(() => ({
  arrangement: 'type',
  sought: '',
  areRetiredShown: false,
  closed: new Set(),
  chosen: undefined,
  ticked: new Set(),
  renaming: undefined,
}));

export const codebookView = {
  get: useCodebookView.getState,
  set: useCodebookView.setState,
};
