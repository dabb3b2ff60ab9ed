import { useCallback, useMemo } from 'react';
import { networkOf, type Network, type NetworkKind } from '#shared/analysis/network';
import { groupBy } from '#shared/group-by';
import type { TieWish } from '#shared/search/ledger';
import { useDesk } from '../../../commands/desk';
import { asksOfImplications } from '../../../state/analysis-filter';
import { useAnalysisView } from '../../../state/analysis-view';
import type { LibrarySearch } from '../../../storage/search/library-search';
import { useLedger } from '../../../storage/use-ledger';
import { useAnalysis } from '../use-analysis';

/** What ties are asked for, and what was asked decides of the passages behind them. */
export type NetworkQuestion = {
  readonly wish: TieWish;
  /** The implications that count and affect an actor. */
  readonly affecting: (actor: string) => ReadonlySet<string>;
};

/** The ties that the filter lets through; no network until the ledger has answered. */
export function useNetwork(kind: NetworkKind): { network: Network | undefined; question: NetworkQuestion } {
  const { search } = useDesk();
  const { implications, links: all, scope, nameOfActor } = useAnalysis();
  const asksOf = asksOfImplications(useAnalysisView((view) => view.filter));
  const links = useMemo(() => {
    const counting = new Set(implications.map(({ id }) => id));
    return all.filter(({ implication }) => counting.has(implication));
  }, [implications, all]);
  const question = useMemo((): NetworkQuestion => {
    const affects = groupBy(links, ({ implication }) => implication);
    const affecting = groupBy(links, ({ actor }) => actor);
    return {
      wish: {
        ...scope,
        affects: new Map([...affects].map(([id, each]) => [id, each.map(({ actor }) => actor)])),
        ...(asksOf && { implications: new Set(implications.map(({ id }) => id)) }),
      },
      affecting: (actor) => new Set(affecting.get(actor)?.map(({ implication }) => implication)),
    };
  }, [links, implications, scope, asksOf]);
  const ask = useCallback((asked: LibrarySearch) => asked.ties(question.wish), [question]);
  const sheets = useLedger(search, ask);
  const network = useMemo(
    () => sheets && networkOf(kind, sheets, links, nameOfActor),
    [kind, sheets, links, nameOfActor],
  );
  return { network, question };
}
