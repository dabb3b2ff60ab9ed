import { useLiveQuery } from 'dexie-react-hooks';

/**
 * What a query over the tables gives now, and again whenever what it read has changed; nothing until the first answer.
 *
 * @param dependencies what the query is made from: it is asked anew when one of them changes.
 */
export function useLive<Value>(
  query: () => Promise<Value>,
  dependencies: readonly unknown[],
): Value | undefined {
  return useLiveQuery(query, [...dependencies]);
}
