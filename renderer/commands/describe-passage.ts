import type { PassageView } from '../state/passage-book';
import { say } from '../state/session';
import { roleNames, text } from '../text/en';
import type { Desk } from './desk';

/** "North Korea acts, Russia affected, 1 implication" */
export function saysWho({ actors, implications }: Pick<PassageView, 'actors' | 'implications'>): string {
  const who = actors.map(({ name, roles }) =>
    roles.length > 0
      ? `${name} ${roles.map((role) => roleNames[role]).join(' and ')}`
      : `${name} ${text.roleNotSet}`,
  );
  if (who.length === 0) who.push(text.noTags);
  if (implications.length > 0) who.push(text.implicationCount(implications.length));
  return who.join(', ');
}

/** Has assistive technology say which passage one has come to. */
export function sayPassage(desk: Desk, id: string): void {
  const passage = desk.book.find(id);
  const passages = desk.book.inOrder();
  if (!passage) return;
  say(text.marked(passages.indexOf(passage) + 1, passages.length, saysWho(passage), passage.quote));
}
