import type { TimelineItem } from '#shared/analysis/timeline';
import { useDesk } from '../../../commands/desk';
import { openEvidenceTable } from '../../../commands/open-analysis';
import { analysisView } from '../../../state/analysis-view';
import { timelineText } from '../../../text/timeline';
import { shortened } from '#shared/text/shortened';
import type { MenuEntry, MenuGroup } from '../../../ui/Menu';
import { openBehind } from './timeline-behind';
import type { TimelineWindow } from './use-timeline-window';

/** More than these would have to be scrolled through: the table has them all. */
const MOST = 24;
const LETTERS = 64;

/** What can be done with an item, and the list of those that were counted together. */
export function useTimelineEntries(sight: TimelineWindow) {
  const desk = useDesk();
  return {
    ofItem: (item: TimelineItem): MenuGroup[] => {
      const { implication } = item;
      const evidence: MenuEntry[] =
        implication === undefined
          ? []
          : [
              {
                id: 'evidence',
                label: timelineText.evidence,
                onAction: () => openEvidenceTable(desk, implication),
              },
            ];
      return [
        {
          id: 'item',
          entries: [
            { id: 'open', label: timelineText.open, keys: 'Enter', onAction: () => openBehind(item, true) },
            ...evidence,
            { id: 'zoom', label: timelineText.zoomTo, onAction: () => sight.show(item.span) },
          ],
        },
      ];
    },
    ofMore: (items: readonly TimelineItem[]): MenuGroup[] => [
      {
        id: 'items',
        entries: items.slice(0, MOST).map((item) => ({
          id: item.key,
          label: shortened(`${timelineText.read(item)} · ${timelineText.label(item)}`, LETTERS),
          onAction: () => openBehind(item, true),
        })),
      },
      {
        id: 'all',
        entries: [
          { id: 'zoom', label: timelineText.zoomTo, onAction: () => sight.show(around(items)) },
          {
            id: 'table',
            label: timelineText.moreInTable,
            onAction: () => analysisView.set({ timeline: { ...analysisView.get().timeline, part: 'table' } }),
          },
        ],
      },
    ],
  };
}

function around(items: readonly TimelineItem[]): { from: number; to: number } {
  const begins = items.map(({ span }) => span.from);
  return { from: Math.min(...begins), to: Math.max(...begins) + 1 };
}
