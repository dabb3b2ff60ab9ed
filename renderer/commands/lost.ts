import type { Range } from '#shared/model/document';
import { withSignsNamed } from '#shared/import/unusual-characters';
import type { PassageView } from '../state/passage-view';
import { notify, say, session } from '../state/session';
import { proposeInWorker } from '../storage/anchor-in-worker';
import { loadFormerText } from '../storage/revisions';
import { versionText } from '../text/versions';
import type { Desk } from './desk';
import { withKeyWords } from './key-words';
import { openRevision } from './passages';
import { planPlace, planRemoveLost, surroundingsOf } from './place-lost';
import { refuse, type Plan, type Refusal } from './plan';
import { toggleSection } from './sections';

/** The passage without a place that was gone to last, else the only one there is. */
export function lostInHand({ book }: Desk, chosen = session.get().lost): PassageView | undefined {
  const lost = book.lost();
  return lost.find(({ id }) => id === chosen) ?? (lost.length === 1 ? lost[0] : undefined);
}

export function nextLost(desk: Desk): Plan | Refusal {
  return walk(desk, 1);
}

export function previousLost(desk: Desk): Plan | Refusal {
  return walk(desk, -1);
}

/** Takes a passage without a place in hand, and says what it quotes and what stood around it. */
export function goToLost(desk: Desk, { id, quote }: PassageView): void {
  session.set({ lost: id, isListShown: true });
  if (session.get().closedSections.includes('lost')) toggleSection('lost');
  const lost = desk.book.lost();
  const at = lost.findIndex((other) => other.id === id) + 1;
  void surroundingsOf(desk, id).then((around) => {
    if (session.get().lost !== id) return;
    const stood = around
      ? `${around.before.slice(-SAID)}${around.quote}${around.after.slice(0, SAID)}`
      : quote;
    say(versionText.lostSaid(at, lost.length, quote, stood));
  });
}

/** Enough of the old text on each side to know it by. */
const SAID = 80;

/** Selects the next place where the passage in hand may belong; taken with the command that places it. */
export function proposePlace(desk: Desk): Plan | Refusal {
  const passage = inHandOr(desk);
  return 'kind' in passage ? passage : { kind: 'do', run: () => showProposal(desk, passage) };
}

/** Puts the passage in hand on the selected words. */
export function placeLost(desk: Desk): Plan | Refusal {
  const passage = inHandOr(desk);
  if ('kind' in passage) return passage;
  const next = after(desk, passage);
  const plan = planPlace(desk, passage.id);
  return plan.kind === 'write' ? { ...plan, after: followedBy(plan.after, next) } : plan;
}

/** Removes the passage in hand. */
export function removeLost(desk: Desk): Plan | Refusal {
  const passage = inHandOr(desk);
  if ('kind' in passage) return passage;
  const next = after(desk, passage);
  const plan = planRemoveLost(desk, passage.id);
  return plan.kind === 'write' ? { ...plan, after: followedBy(plan.after, next) } : plan;
}

function walk(desk: Desk, step: 1 | -1): Plan | Refusal {
  if (!desk.reader) return refuse('no-document');
  const lost = desk.book.lost();
  if (lost.length === 0) return refuse('nothing-lost');
  const here = lost.findIndex(({ id }) => id === session.get().lost);
  const at = here < 0 ? (step > 0 ? 0 : lost.length - 1) : (here + step + lost.length) % lost.length;
  const to = lost[at];
  return { kind: 'do', run: () => to && goToLost(desk, to) };
}

function inHandOr(desk: Desk): PassageView | Refusal {
  if (!desk.reader) return refuse('no-document');
  if (desk.book.lost().length === 0) return refuse('nothing-lost');
  return lostInHand(desk) ?? refuse('no-lost-in-hand');
}

/** The one to go on with once this one has its place or is gone. */
function after({ book }: Desk, { id }: PassageView): string | undefined {
  const lost = book.lost();
  const at = lost.findIndex((other) => other.id === id);
  return (lost[at + 1] ?? lost[at - 1])?.id;
}

function followedBy(first: (() => void) | undefined, next: string | undefined): () => void {
  return () => {
    first?.();
    session.set({ lost: next });
  };
}

/** What was proposed last: for which passage and text, and which of the places is on the screen. */
let proposed: { passage: string; textDigest: string; places: readonly Range[]; at: number } | undefined;

async function showProposal(desk: Desk, passage: PassageView): Promise<void> {
  const { textDigest } = openRevision(desk);
  const isSame = proposed?.passage === passage.id && proposed.textDigest === textDigest;
  const places = isSame && proposed ? proposed.places : await placesFor(desk, passage);
  const at = isSame && proposed ? (proposed.at + 1) % Math.max(1, places.length) : 0;
  proposed = { passage: passage.id, textDigest, places, at };
  const place = places[at];
  if (!desk.reader || !place) return notify(versionText.nothingProposed);
  desk.reader.select(place);
  desk.reader.focus();
  const words = withSignsNamed(desk.reader.file.text.slice(place.start, place.end));
  notify(withKeyWords(versionText.proposed(at + 1, places.length, words)), { isPassing: true });
}

async function placesFor(desk: Desk, { id }: PassageView): Promise<readonly Range[]> {
  const { workspace, bridge, database, project, reader } = desk;
  const { document } = workspace;
  const target = workspace.fields('passage', id)?.target;
  if (!reader || !target || document === undefined) return [];
  const { textDigest, spans } = target;
  const oldText = await loadFormerText(bridge, database, project.project, { document, textDigest });
  return proposeInWorker(oldText, reader.file.text, spans);
}
