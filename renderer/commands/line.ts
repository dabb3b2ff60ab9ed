import type { PassageView } from '../state/passage-book';
import { session, type Line } from '../state/session';
import type { Desk } from './desk';

/** Opens a small form beside the words it is about; another one gives way to it. */
export function openLine(line: Line): void {
  session.set({ line });
}

/** Closes it and puts the focus back where the caret stands. */
export function closeLine(desk: Desk): void {
  session.set({ line: undefined });
  desk.reader?.focus();
}

/** The passage that a line is about, when it is about one. */
export function passageOfLine({ book }: Desk, line: Line): PassageView | undefined {
  switch (line.kind) {
    case 'tag':
      return line.aim.kind === 'passage' ? book.find(line.aim.id) : undefined;
    case 'focus':
      return book.find(line.passage);
    case 'stack':
      return undefined;
  }
}

/** Where the words begin that a line is about. */
export function startOfLine(desk: Desk, line: Line): number | undefined {
  if (line.kind === 'tag' && line.aim.kind === 'text') return line.aim.range.start;
  if (line.kind === 'stack') return line.range.start;
  return passageOfLine(desk, line)?.start;
}
