import type { Range } from '#shared/model/document';
import type { PassageView } from '../state/passage-view';
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
    case 'field':
    case 'details':
      return line.aim.kind === 'passage' ? book.find(line.aim.id) : undefined;
    case 'focus':
      return book.find(line.passage);
    case 'stack':
      return undefined;
    case 'link':
      return line.of.kind === 'passage' ? book.find(line.of.id) : undefined;
  }
}

/** The words that a line is about. */
export function rangeOfLine(desk: Desk, line: Line): Range | undefined {
  if ('aim' in line && line.aim.kind === 'text') return line.aim.range;
  if (line.kind === 'link' && line.of.kind === 'text') return line.of.range;
  return passageOfLine(desk, line);
}

/** Where the words begin that a line is about. */
export function startOfLine(desk: Desk, line: Line): number | undefined {
  return line.kind === 'stack' ? line.range.start : rangeOfLine(desk, line)?.start;
}
