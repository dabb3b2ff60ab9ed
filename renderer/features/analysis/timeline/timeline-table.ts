import type { TimelineItem } from '#shared/analysis/timeline';
import type { Lane } from '#shared/analysis/timeline-lanes';
import { timelineText } from '../../../text/timeline';

/** How ids are called. */
export type Naming = {
  readonly nameOfActor: (actor: string) => string;
  readonly titleOf: (article: string) => string;
};

export const timelineColumns = ['written', 'read', 'precision', 'kind', 'words', 'article', 'actor'] as const;
export type TimelineColumn = (typeof timelineColumns)[number];

/** An item as a row of the table, by column. */
export function timelineCells(
  item: TimelineItem,
  { nameOfActor, titleOf }: Naming,
): Record<TimelineColumn, string> {
  const sure = timelineText.sureness(item);
  return {
    written: timelineText.written(item),
    read: timelineText.read(item),
    precision: `${timelineText.precisions[item.span.precision]}, ${sure}${item.isDeadline ? ', by then' : ''}`,
    kind: timelineText.kinds[item.kind],
    words: item.words,
    article: titleOf(item.article),
    actor: item.actors.map(nameOfActor).join('; '),
  };
}

/** The lanes as the rows of a table, the head first, in the order of the picture. */
export function timelineTable(lanes: readonly Lane[], naming: Naming): string[][] {
  return [
    [timelineText.lane, ...timelineColumns.map((column) => timelineText.columns[column])],
    ...lanes.flatMap(({ name, items }) =>
      items.map((item) => {
        const cells = timelineCells(item, naming);
        return [name, ...timelineColumns.map((column) => cells[column])];
      }),
    ),
  ];
}
