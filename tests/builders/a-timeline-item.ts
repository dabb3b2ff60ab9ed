import type { TimelineItem } from '#shared/analysis/timeline';
import { spanOfPartial } from '#shared/dates/calendar';

/** A date in the words of a passage, on a timeline. @param at "2024", "2024-10" or "2024-10-28" */
export function aTimelineItem(at: string, fields: Partial<TimelineItem> = {}): TimelineItem {
  const span = spanOfPartial(at);
  if (!span) throw new Error(`${at} is no date`);
  return {
    key: `date ${at}`,
    kind: 'date',
    span,
    sureness: 'exact',
    isDeadline: false,
    written: at,
    words: `It was so in ${at}.`,
    article: 'd1',
    passages: ['p1'],
    actors: [],
    domains: [],
    ...fields,
  };
}
