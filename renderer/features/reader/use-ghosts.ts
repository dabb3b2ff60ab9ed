import { useEffect } from 'react';
import type { Range } from '#shared/model/document';
import { useDesk, type Desk } from '../../commands/desk';
import { ghostsIn } from '../../commands/ghosts';
import { session } from '../../state/session';

/** They may wait so long, in milliseconds, while the hand is busy. */
const LATEST_MS = 500;

/** Underlines the untagged names near the screen, and keeps that up with what is tagged, known and looked at. */
export function useGhosts(near: Range): void {
  const desk = useDesk();
  useEffect(() => followGhosts(desk, near), [desk, near]);
}

/** @returns how to stop. */
function followGhosts(desk: Desk, near: Range): () => void {
  let idle: number | undefined;
  const show = (): void => {
    idle = undefined;
    desk.reader?.showGhosts(ghostsIn(desk, near));
  };
  const refresh = (): void => {
    idle ??= requestIdleCallback(show, { timeout: LATEST_MS });
  };
  const stops = [
    desk.book.listen(refresh),
    desk.lookout.listen(refresh),
    session.listen((now, before) => {
      // What was left out is settled when the list is put away.
      if (now.areGhostsShown !== before.areGhostsShown || (before.mentionList && !now.mentionList)) refresh();
    }),
  ];
  refresh();
  return () => {
    if (idle !== undefined) cancelIdleCallback(idle);
    for (const stop of stops) stop();
  };
}
