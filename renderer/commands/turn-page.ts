import type { Desk } from './desk';
import { refuse, type Plan, type Refusal } from './plan';

export function pageDown(desk: Desk): Plan | Refusal {
  return turn(desk, true);
}

export function pageUp(desk: Desk): Plan | Refusal {
  return turn(desk, false);
}

function turn({ reader }: Desk, isForward: boolean): Plan | Refusal {
  return reader ? { kind: 'do', run: () => reader.turnPage(isForward) } : refuse('no-document');
}
