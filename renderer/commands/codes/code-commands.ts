import type { CodeEntry } from '../../state/codebook';
import { codebookView } from '../../state/codebook-view';
import { notify, session } from '../../state/session';
import { codebookText } from '../../text/codebook';
import { carryOut } from '../carry-out';
import type { Desk } from '../desk';
import { refuse, type Plan, type Refusal } from '../plan';
import { codeAtHand, codesAtHand, untickCodes } from './codes-at-hand';
import { canBeChanged, planMove, planRetire } from './edit-code';

/** Asks for the name of a new entry: of the kind of the one at hand, and below it. */
export function newCode(desk: Desk): Plan {
  const { chosen = '' } = codebookView.get();
  const entry = codeAtHand(desk);
  const isActor = entry ? entry.kind === 'actor' : /^(type:|kind:actor)/.test(chosen);
  const isTheme = entry?.kind === 'theme';
  return openNewCode(isActor ? 'actor' : 'theme', isTheme ? entry : undefined);
}

/** The same for an entry of a certain kind. */
export function openNewCode(of: 'actor' | 'theme', parent: CodeEntry | undefined): Plan {
  const below = parent && { parent: parent.key };
  return { kind: 'do', run: () => session.set({ dialog: { kind: 'newCode', of, ...below } }) };
}

/** Has the entry at hand be renamed in its line. */
export function renameCode(desk: Desk): Plan | Refusal {
  const entry = codeAtHand(desk);
  if (!entry) return refuse('no-entry');
  if (!canBeChanged(entry)) return refuse('fixed-entry');
  return { kind: 'do', run: () => codebookView.set({ renaming: entry.key }) };
}

/** Asks below what the entries at hand are to stand. */
export function moveCodes(desk: Desk): Plan | Refusal {
  const entries = changeable(desk);
  if (!Array.isArray(entries)) return entries;
  const codes = entries.map(({ key }) => key);
  return { kind: 'do', run: () => session.set({ dialog: { kind: 'moveCodes', codes } }) };
}

/** Retires the entries at hand; where all of them are retired, brings them back. */
export function retireCodes(desk: Desk): Plan | Refusal {
  const entries = changeable(desk);
  if (!Array.isArray(entries)) return entries;
  return { kind: 'do', run: () => retireNow(desk, entries) };
}

async function retireNow(desk: Desk, entries: readonly CodeEntry[]): Promise<void> {
  const isRetired = !entries.every((entry) => entry.isRetired);
  if (!(await carryOut(desk, planRetire(desk, entries, isRetired)))) return;
  untickCodes();
  const names = namesOf(entries);
  notify(isRetired ? codebookText.wasRetired(names) : codebookText.wasRevived(names), { canUndo: true });
}

/** Puts entries below another one, or to the top, and says so. */
export async function moveNow(
  desk: Desk,
  entries: readonly CodeEntry[],
  parent: CodeEntry | undefined,
): Promise<boolean> {
  if (!(await carryOut(desk, planMove(desk, entries, parent)))) return false;
  untickCodes();
  notify(codebookText.moved(namesOf(entries), parent?.name), { canUndo: true });
  return true;
}

/** The entries as a sentence names them. */
export function namesOf(entries: readonly CodeEntry[]): string {
  return codebookText.named(entries.map(({ name }) => name));
}

function changeable(desk: Desk): CodeEntry[] | Refusal {
  const entries = codesAtHand(desk);
  if (entries.length === 0) return refuse('no-entry');
  const some = entries.filter(canBeChanged);
  return some.length === 0 ? refuse('fixed-entry') : some;
}
