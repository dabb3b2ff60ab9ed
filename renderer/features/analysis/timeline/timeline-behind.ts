import type { TimelineItem } from '#shared/analysis/timeline';
import { analysisView, type Behind } from '../../../state/analysis-view';
import { timelineText } from '../../../text/timeline';

/** Shows the passages behind an item in the panel beside. */
export function openBehind(item: TimelineItem, isByKey: boolean): void {
  analysisView.set({ behind: behindOf(item), behindAt: undefined, isBehindWanted: isByKey });
}

function behindOf(item: TimelineItem): Behind {
  const { kind, article, passages, words, implication } = item;
  if (implication !== undefined) return { kind: 'implications', title: words, implications: [implication] };
  const { actor } = analysisView.get().timeline;
  return {
    kind: 'passages',
    title: kind === 'article' ? words : `${timelineText.written(item)} (${timelineText.read(item)})`,
    wish: { documents: new Set([article]), ...(actor !== undefined && { actors: [actor] }) },
    only: kind === 'article' ? undefined : new Set(passages),
  };
}
