import { useMemo } from 'react';
import { useDesk } from '../../commands/desk';
import { codeKey } from '../../state/codebook';
import type { LibrarySearch } from '../../storage/search/library-search';
import { useLedger } from '../../storage/use-ledger';
import { useLive } from '../../storage/use-live';

/** In how many passages an entry is, in how many articles; of a domain, how many implications are of it. */
export type CodeUse = { readonly passages: number; readonly articles: number };

const tally = (search: LibrarySearch) => search.tally();

/** How much every entry is used in all articles, by its key; nothing before it is counted. */
export function useUse(): ReadonlyMap<string, CodeUse> | undefined {
  const { search, database } = useDesk();
  const counted = useLedger(search, tally);
  const domains = useLive(async () => {
    const counts = new Map<string, { passages: number; streams: Set<string> }>();
    await database.implications.each(({ domain, stream }) => {
      if (domain === undefined) return;
      const count = counts.get(domain) ?? { passages: 0, streams: new Set<string>() };
      counts.set(domain, { passages: count.passages + 1, streams: count.streams.add(stream) });
    });
    return counts;
  }, [database]);
  return useMemo(() => {
    if (!counted) return undefined;
    const use = new Map<string, CodeUse>();
    for (const [id, { passages, documents }] of counted.actors) {
      use.set(codeKey('actor', id), { passages, articles: documents.length });
    }
    for (const [id, { passages, documents }] of counted.themes) {
      use.set(codeKey('theme', id), { passages, articles: documents.length });
    }
    for (const [id, { passages, streams }] of domains ?? []) {
      use.set(codeKey('domain', id), { passages, articles: streams.size });
    }
    return use;
  }, [counted, domains]);
}
