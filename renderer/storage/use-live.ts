import { useLiveQuery } from 'dexie-react-hooks';
import { useSyncExternalStore } from 'react';
import { areHeld, listenToHold } from './held-queries';
import { inTurnToRead, listenToTurns, turnNow } from './turns-to-read';

/**
 * What a query over the tables gives now, and again whenever what it read has changed; nothing until the first answer.
 * While queries are held it stays as it is; while the tables are being made it is asked in turns.
 *
 * @param dependencies what the query is made from: it is asked anew when one of them changes.
 */
export function useLive<Value>(
  query: () => Promise<Value>,
  dependencies: readonly unknown[],
): Value | undefined {
  const isHeld = useSyncExternalStore(listenToHold, areHeld);
  const turn = useSyncExternalStore(listenToTurns, turnNow);
  const asked = isHeld ? () => new Promise<Value>(() => undefined) : () => inTurnToRead(query);
  return useLiveQuery(turn === undefined && !isHeld ? query : asked, [...dependencies, isHeld, turn]);
}
