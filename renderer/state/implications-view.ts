import { create } from 'zustand';
import type { Basis, Domain, Likelihood } from '#shared/model/implication';

/** What is asked of an implication; what is not set lets all pass. */
export type ImplicationFilter = {
  readonly typed: string;
  readonly domain?: Domain | undefined;
  readonly basis?: Basis | undefined;
  /** At least as likely; or those of which nobody said. */
  readonly likelihood?: Likelihood | 'unsaid' | undefined;
  readonly person?: string | undefined;
};

export const implicationColumns = [
  'statement',
  'domain',
  'likelihood',
  'confidence',
  'evidence',
  'articles',
] as const;
export type ImplicationColumn = (typeof implicationColumns)[number];

/** Nothing chosen means the order in which they come: the last made first. */
export type ImplicationOrder =
  { readonly by: ImplicationColumn; readonly direction: 'up' | 'down' } | undefined;

/** What the room of implications was left with, as long as the program runs. */
export type ImplicationsView = {
  readonly filter: ImplicationFilter;
  readonly order: ImplicationOrder;
  readonly chosen: string | undefined;
  /** What the chosen one rests on is shown beside the list. */
  readonly isOpen: boolean;
};

export const noImplicationFilter: ImplicationFilter = { typed: '' };

export const useImplicationsView = create<ImplicationsView>()(() => ({
  filter: noImplicationFilter,
  order: undefined,
  chosen: undefined,
  isOpen: false,
}));

export const implicationsView = { get: useImplicationsView.getState, set: useImplicationsView.setState };
