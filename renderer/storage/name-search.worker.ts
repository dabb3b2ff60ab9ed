import type { Candidate, Mention } from '#shared/suggestions/candidate';
import { compileMentions, type MentionFinder } from '#shared/suggestions/find-mentions';
import { proposePeople } from '#shared/suggestions/propose-people';

export type SearchOrder = {
  readonly id: number;
  readonly kind: 'people' | 'mentions';
  readonly text: string;
  /** Absent where it is as it was at the last order. */
  readonly sought?: { readonly candidates: readonly Candidate[]; readonly namesakes: readonly string[] };
};
export type SearchAnswer = { readonly id: number; readonly found: readonly Candidate[] | readonly Mention[] };

let finder: MentionFinder = compileMentions([]);

self.onmessage = ({ data: { id, kind, text, sought } }: MessageEvent<SearchOrder>) => {
  if (sought) finder = compileMentions(sought.candidates, sought.namesakes);
  const found = kind === 'people' ? proposePeople(text, finder) : finder.in(text);
  self.postMessage({ id, found } satisfies SearchAnswer);
};
