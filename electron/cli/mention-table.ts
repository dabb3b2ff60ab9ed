import { groupBy } from '#shared/group-by';
import type { Candidate, Doubt, Mention } from '#shared/suggestions/candidate';
import { counted, printable } from './printable';

const reasons: Readonly<Record<Doubt, string>> = {
  metonym: 'a place that may stand for it',
  demonym: 'its people or what is theirs',
  title: 'a title alone',
  place: 'used as a place',
  shared: 'a name of several',
  capitals: 'in a line of capitals',
};

/** How much of the text is shown on either side of a name, in UTF-16 units. */
const AROUND = 24;

/** Mentions for a person to read: actor by actor, each with its words, where they stand, and whether to ask. */
export function mentionTable(
  text: string,
  { candidates, mentions }: { candidates: readonly Candidate[]; mentions: readonly Mention[] },
): string {
  const names = new Map(candidates.map(({ id, name }) => [id, name]));
  const byActor = groupBy(mentions, ({ actor }) => actor);
  const groups = [...byActor].toSorted(([, a], [, b]) => b.length - a.length);
  const lines = groups.flatMap(([actor, own]) => [
    `${names.get(actor) ?? actor}: ${counted(own.length, 'mention')}`,
    ...own.map((mention) => lineOn(mention, text)),
    '',
  ]);
  const asking = mentions.filter(({ apply }) => apply === 'ask').length;
  const total = `${counted(mentions.length, 'mention')} of ${counted(byActor.size, 'actor')}; ${asking} for you to decide`;
  return `${[...lines, total].map(printable).join('\n')}\n`;
}

function lineOn({ start, end, apply, why }: Mention, text: string): string {
  const before = text
    .slice(Math.max(0, start - AROUND), start)
    .replaceAll('\n', ' ')
    .padStart(AROUND);
  const after = text.slice(end, end + AROUND).replaceAll('\n', ' ');
  const doubt = apply === 'auto' ? '' : `  (${why ? reasons[why] : 'asks each time'})`;
  return `  ${String(start).padStart(6)}  ${before}[${text.slice(start, end)}]${after}${doubt}`;
}
