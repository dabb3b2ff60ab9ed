import type { Interval } from '#shared/anchoring/interval-index';
import type { Lanes } from '#shared/anchoring/lanes';

/** A passage as the text draws it. */
export type MarkedPassage = Interval & {
  readonly spans: readonly { readonly start: number; readonly end: number }[];
  readonly actors: readonly { readonly slot: number | undefined }[];
  readonly isPending: boolean;
};

/** Where the text asks which passages to draw. */
export type MarkSource = {
  readonly lanes: Lanes;
  touching(start: number, end: number): readonly MarkedPassage[];
  /** Whether the passage steps back: it is drawn faintly, without a lane. */
  isBackground?(id: string): boolean;
};
