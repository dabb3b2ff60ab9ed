import { useCallback, useSyncExternalStore } from 'react';
import { createStore } from 'zustand/vanilla';
import { plainTheme, type BriefTheme } from '#shared/brief/brief-style';
import type { BriefFormat } from '#shared/brief/brief-format';
import type { KeptBriefs } from '#shared/brief/kept-briefs';

import { anyFinding, type FindingFilter } from './finding-filter';

export const briefTabs = ['choose', 'arrange', 'style'] as const;
export type BriefTab = (typeof briefTabs)[number];

/** What the brief room shows. Briefs, style and format are also in the local state; the rest is as long as the session. */
export type BriefView = {
  /** Whose briefs these are. */
  readonly project: string | undefined;
  /** Nothing until the first brief of the project is made. */
  readonly kept: KeptBriefs | undefined;
  readonly style: BriefTheme;
  readonly format: BriefFormat;
  readonly tab: BriefTab;
  readonly filter: FindingFilter;
  /** The line in hand in the list of findings, and in that of parts. */
  readonly finding: string | undefined;
  readonly part: string | undefined;
  /** How far the preview is scrolled, in pixels. */
  readonly scrolled: number;
  /** What stops the making of a file, while one is made. */
  readonly saving: AbortController | undefined;
};

const atFirst: BriefView = {
  project: undefined,
  kept: undefined,
  style: plainTheme,
  format: 'pdf',
  tab: 'choose',
  filter: anyFinding,
  finding: undefined,
  part: undefined,
  scrolled: 0,
  saving: undefined,
};

const store = createStore<BriefView>()(() => atFirst);

export const briefView = {
  get: store.getState,
  set: (change: Partial<BriefView>): void => store.setState(change),
  /** Another project's room is found as it is at first. */
  begin: (view: Pick<BriefView, 'project' | 'kept' | 'style' | 'format'>): void =>
    store.setState({ ...atFirst, ...view }, true),
};

/** Something of the room, drawn again when it is another value. */
export function useBriefView<Value>(of: (now: BriefView) => Value): Value {
  return useSyncExternalStore(
    store.subscribe,
    useCallback(() => of(store.getState()), [of]),
  );
}
