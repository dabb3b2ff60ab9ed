import { commandOf, type CommandId } from '#shared/commands';
import { session } from '../state/session';
import { paletteText } from '../text/palette';
import { describeRefusal } from '../text/refusals';
import { lawful } from './carry-out';
import type { Desk } from './desk';
import { withKeyWords } from './key-words';
import { planFor } from './registry';
import { isInRoom } from './where';

/** Why a command does not apply in the room that is open, in words; nothing where it does. */
export function whyNot(desk: Desk, id: CommandId): string | undefined {
  if (!isInRoom(id, session.get().room)) return paletteText.onlyIn[commandOf(id).place];
  const plan = lawful(planFor(desk, id));
  if (plan.kind !== 'refusal') return undefined;
  return plan.reason === 'unchanged' ? paletteText.nothingToDo : withKeyWords(describeRefusal(plan.reason));
}
