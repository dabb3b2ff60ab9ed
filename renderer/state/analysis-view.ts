import { createStore } from 'zustand/vanilla';
import type { MatrixKind } from '#shared/analysis/matrix';
import type { MatrixOrder } from '#shared/analysis/matrix-order';
import type { NetworkKind } from '#shared/analysis/network';
import type { LaneKind } from '#shared/analysis/timeline-lanes';
import type { TimeSpan } from '#shared/dates/calendar';
import type { PassageWish } from '#shared/search/ledger';
import { noAnalysisFilter, type AnalysisFilter } from './analysis-filter';
import { useLatest } from './picture-first';

/** What the panel beside an analysis shows the passages of. */
export type Behind =
  /** Implications, each with its evidence; those of an actor with what they are for them. */
  | {
      readonly kind: 'implications';
      readonly title: string;
      readonly implications: readonly string[];
      readonly actor?: string | undefined;
    }
  /** Passages that have something in common, article by article, as the filter lets them through. */
  | {
      readonly kind: 'passages';
      readonly title: string;
      readonly wish: Pick<
        PassageWish,
        'actors' | 'theme' | 'documents' | 'implications' | 'involves' | 'acts'
      >;
      /** Of those, the ones with these ids alone. */
      readonly only?: ReadonlySet<string> | undefined;
    };

/** Where the person is in a matrix: a row and a column from 0, heads first, totals last. */
export type MatrixPlace = { readonly row: number; readonly column: number };

export const dossierParts = ['passages', 'implications', 'voices', 'sources'] as const;
/** A part of what is known of an actor. */
export type DossierPart = (typeof dossierParts)[number];

export const evidenceParts = ['passages', 'sources'] as const;
/** How the evidence of an implication is shown. */
export type EvidencePart = (typeof evidenceParts)[number];

/** Where the person is in a network: at an actor, or at one of its ties, by their keys. */
export type NetworkPlace = { readonly actor: string; readonly tie?: string | undefined };

export const networkLooks = ['picture', 'table'] as const;
/** How a network is shown. */
export type NetworkLook = (typeof networkLooks)[number];

/** How much of a picture is seen: how large it is, and how far its middle lies from that of the frame, in pixels. */
export type Sight = { readonly scale: number; readonly x: number; readonly y: number };

export type NetworkView = {
  readonly kind: NetworkKind;
  readonly look: NetworkLook;
  /** How many passages a tie has at least. */
  readonly atLeast: number;
  readonly at: NetworkPlace | undefined;
  /** An actor that is to be in the picture, however few its ties, and whether it still is to be brought to its middle. */
  readonly wanted: string | undefined;
  readonly isCentreWanted: boolean;
  /** How the person moved and enlarged which picture; nothing while all of it is seen. */
  readonly sight: (Sight & { readonly of: string }) | undefined;
  /** The tie of the table that was walked to last. */
  readonly tableAt: string | undefined;
};
export const timelineParts = ['picture', 'table'] as const;
/** How a timeline is shown. */
export type TimelinePart = (typeof timelineParts)[number];

/** Where the person is on a timeline: an item in one of its lanes. */
export type TimelinePlace = { readonly lane: string; readonly item: string };

/** What a person chose in the room for analyses, so that they find it again. */
export type AnalysisView = {
  /** The project it was chosen in: ids of one mean nothing in another. */
  readonly project: string | undefined;
  /** The id of the tab that is open. */
  readonly tab: string;
  readonly filter: AnalysisFilter;
  readonly behind: Behind | undefined;
  /** The line of the panel that was walked to last. */
  readonly behindAt: string | undefined;
  /** The panel is to have the focus as soon as it shows something. */
  readonly isBehindWanted: boolean;
  readonly matrix: { readonly kind: MatrixKind; readonly order: MatrixOrder; readonly at: MatrixPlace };
  /** Whose dossier is open. */
  readonly actor: string | undefined;
  readonly dossierPart: DossierPart;
  /** The line of the dossier that was walked to last. */
  readonly dossierAt: string | undefined;
  /** Which implication's evidence is open, and the line of it that was walked to last. */
  readonly implication: string | undefined;
  readonly evidencePart: EvidencePart;
  readonly evidenceAt: string | undefined;
  readonly network: NetworkView;
  readonly timeline: {
    readonly part: TimelinePart;
    readonly lanes: LaneKind;
    /** Whose time is shown; everybody's without one. */
    readonly actor: string | undefined;
  };
  readonly timelineAt: TimelinePlace | undefined;
  /** The stretch of time in sight; all of it without one. */
  readonly timelineWindow: TimeSpan | undefined;
};

const atFirst: AnalysisView = {
  project: undefined,
  tab: 'matrix',
  filter: noAnalysisFilter,
  behind: undefined,
  behindAt: undefined,
  isBehindWanted: false,
  matrix: { kind: 'domains', order: 'count', at: { row: 1, column: 1 } },
  actor: undefined,
  dossierPart: 'passages',
  dossierAt: undefined,
  implication: undefined,
  evidencePart: 'passages',
  evidenceAt: undefined,
  network: {
    kind: 'acts',
    look: 'picture',
    atLeast: 1,
    at: undefined,
    wanted: undefined,
    isCentreWanted: false,
    sight: undefined,
    tableAt: undefined,
  },
  timeline: { part: 'picture', lanes: 'kind', actor: undefined },
  timelineAt: undefined,
  timelineWindow: undefined,
};

const store = createStore<AnalysisView>()(() => atFirst);

export const analysisView = {
  get: store.getState,
  set: (changed: Partial<AnalysisView>) => store.setState(changed),
  setNetwork: (changed: Partial<NetworkView>) =>
    store.setState(({ network }) => ({ network: { ...network, ...changed } })),
  /** Begins anew where another project is on the screen. */
  enter(project: string): void {
    if (store.getState().project !== project) store.setState({ ...atFirst, project });
  },
};

export function useAnalysisView<Value>(of: (view: AnalysisView) => Value): Value {
  return useLatest(store.subscribe, () => of(store.getState()));
}
