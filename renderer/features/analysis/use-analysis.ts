import { createContext, useContext, useEffect, useMemo } from 'react';
import type { MatrixLink } from '#shared/analysis/matrix';
import type { Article } from '#shared/brief/finding';
import type { Passage } from '#shared/model/passage';
import type { LedgerPassage, LedgerScope } from '#shared/search/ledger';
import { useDesk, type Desk } from '../../commands/desk';
import { articlesIn, implicationsIn } from '../../state/analysis-filter';
import { analysisView, useAnalysisView } from '../../state/analysis-view';
import { useLatest } from '../../state/picture-first';
import { survivingId } from '../../state/survivors';
import { readAnalysed, type AnalysedImplication } from '../../storage/analysed';
import type { LibrarySearch } from '../../storage/search/library-search';
import { useLedger } from '../../storage/use-ledger';
import { useLive } from '../../storage/use-live';
import { analysisText } from '../../text/analysis';

/** What all tabs of the room work with: what the filter lets through, and how to name it. */
export type Analysis = {
  /** All there are, and those that the filter lets through, in the order of their making. */
  readonly all: readonly AnalysedImplication[];
  readonly implications: readonly AnalysedImplication[];
  /** Any implication, by id. */
  readonly implicationOf: (id: string) => AnalysedImplication | undefined;
  /** Whom any implication affects; a merged actor stands as the one it became. */
  readonly links: readonly MatrixLink[];
  readonly articles: ReadonlyMap<string, Article>;
  /** The same filter for whoever asks the ledger. */
  readonly scope: LedgerScope;
  /** Whom an actor became that was merged; itself where it was not. */
  readonly idOfActor: (actor: string) => string;
  readonly nameOfActor: (actor: string) => string;
};

const AnalysisContext = createContext<Analysis | undefined>(undefined);
export const AnalysisProvider = AnalysisContext.Provider;

/** Within a tab or the panel beside it. */
export function useAnalysis(): Analysis {
  const analysis = useContext(AnalysisContext);
  if (!analysis) throw new Error('This is shown in the room for analyses alone');
  return analysis;
}

/** Nothing until the first of it has been read. */
export function useAnalysisOfProject(): Analysis | undefined {
  const desk = useDesk();
  const { database, search } = desk;
  const analysed = useLive(() => readAnalysed(database), [database]);
  const filter = useAnalysisView((view) => view.filter);
  // Only who asks of articles needs to know where the evidence lies.
  const asksArticles = [filter.article, filter.from, filter.to].some((wish) => wish !== undefined);
  const tally = useLedger(search, asksArticles ? tallyOf : nothingOf);
  const actors = useLatest(desk.actors.listen, desk.actors.get);
  useEffect(() => search.start(), [search]);
  return useMemo(() => {
    if (!analysed) return undefined;
    const { implications: all, effects, articles } = analysed;
    const documents = articlesIn(filter, articles.values());
    const survivor = survivors(desk);
    const byId = new Map(all.map((each) => [each.id, each]));
    return {
      all,
      implications: implicationsIn(
        filter,
        all,
        documents,
        (id) => tally?.implications.get(id)?.documents ?? [],
      ),
      implicationOf: (id) => byId.get(id),
      links: effects.map((effect) => ({ ...effect, actor: survivor(effect.actor) })),
      articles,
      scope: {
        ...(documents && { documents }),
        ...(filter.person !== undefined && { people: new Set([filter.person]) }),
      },
      idOfActor: survivor,
      nameOfActor: (id) => desk.workspace.fields('actor', survivor(id))?.name ?? analysisText.somebody,
    };
    // Names and merges change with the actors.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [analysed, tally, filter, actors, desk]);
}

const tallyOf = (search: LibrarySearch) => search.tally();
const nothingOf = (): Promise<undefined> => Promise.resolve(undefined);

/** Whom each actor became, looked up once. */
function survivors({ workspace }: Desk): (actor: string) => string {
  const known = new Map<string, string>();
  return (id) => {
    const found = known.get(id) ?? survivingId(workspace, 'actor', id);
    known.set(id, found);
    return found;
  };
}

/** Has the room begin anew where another project came on the screen. */
export function useViewOfProject(): void {
  const { project } = useDesk();
  if (analysisView.get().project !== project.project) analysisView.enter(project.project);
}

/** The outermost speaker of a passage: whom its voice names, else who is tagged as speaking; nobody is the author of the article. */
export function speakerIn(
  { actors }: Pick<LedgerPassage, 'actors'>,
  voice: Passage['voice'],
  idOfActor: (actor: string) => string,
): string | undefined {
  const [named] = voice?.speakers ?? [];
  if (voice) return named === undefined ? undefined : idOfActor(named);
  return actors.find(({ roles }) => roles.includes('speaks'))?.actor;
}
