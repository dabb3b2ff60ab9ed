import type { NetworkKind } from '#shared/analysis/network';
import { counted } from './en';

const actors = (count: number): string => counted(count, 'actor', 'actors');
const ties = (count: number): string => counted(count, 'tie', 'ties');
const passages = (count: number): string => counted(count, 'passage', 'passages');
const of = (shown: number, all: string): string => `${shown.toLocaleString('en')} of ${all}`;

/** What the network says. */
export const networkText = {
  kind: 'Tied by',
  kinds: { acts: 'Who acts on whom', together: 'Same passage' } satisfies Record<NetworkKind, string>,
  look: 'Shown as',
  looks: { picture: 'Picture', table: 'Table' },
  atLeast: 'Smallest tie',
  atLeastOf: (count: number) => (count === 1 ? 'All ties' : `From ${passages(count)}`),
  find: 'Find an actor',
  table: 'Ties',
  columns: { from: 'From', to: 'To', kind: 'Kind', passages: 'Passages', effect: 'Effect' },
  legend: 'Circles and lines grow with the passages · ▲ gains · ▼ loses · ◆ mixed · ? unclear',

  count: (all: Amount) => `${actors(all.actors)}, ${ties(all.ties)}`,
  shownOf: (shown: Amount, all: Amount) =>
    `The heaviest: ${of(shown.actors, actors(all.actors))}, ${of(shown.ties, ties(all.ties))}.`,
  restInTable: 'All are in the table.',

  nobodyActs:
    'No passage says yet who acts on whom. Tag who acts and who is affected, or link a passage to an implication that affects somebody.',
  nobodyTogether: 'No passage has two actors yet.',
  noTieSoHeavy: 'No tie has so many passages.',
  reading: 'Counting …',

  actor: (passageCount: number, tieCount: number, effect: string | undefined) =>
    [passages(passageCount), ties(tieCount), effect].filter(Boolean).join(', '),
  tie: {
    acts: (from: string, to: string) => `${from} → ${to}`,
    together: (from: string, to: string) => `${from} – ${to}`,
  },
  tieSaid: {
    acts: (from: string, to: string) => `${from} acts on ${to}`,
    together: (from: string, to: string) => `${from} and ${to} in the same passage`,
  },
  tieFacts: (passageCount: number, effect: string | undefined) =>
    [passages(passageCount), effect].filter(Boolean).join(', '),
  at: (name: string, facts: string) => `${name}: ${facts}`,
  hint: 'Arrows walk · Enter opens the passages · T goes through the ties · + − 0 change the size · Shift+arrows move',
  tieHint: 'Enter opens the passages · T and Shift+T go through the ties · Esc back to the actor',
  larger: 'Larger',
  smaller: 'Smaller',
  whole: 'All of it',
  openPassages: 'Show the passages',
  menuOf: (name: string) => `What to do with ${name}`,
} as const;

type Amount = { readonly actors: number; readonly ties: number };
