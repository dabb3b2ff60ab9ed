import { useCallback, useMemo } from 'react';
import { timelineOf, type Timeline } from '#shared/analysis/timeline';
import { lanesOf, type Lane } from '#shared/analysis/timeline-lanes';
import { groupBy } from '#shared/group-by';
import { domainNames } from '#shared/report/terms';
import { useDesk } from '../../../commands/desk';
import { useAnalysisView } from '../../../state/analysis-view';
import { datedPassages } from '../../../storage/dated-passages';
import { useLedger } from '../../../storage/use-ledger';
import { laneName } from '../../../text/timeline';
import { useAnalysis } from '../use-analysis';

/** What stands in time, of all that the filters let through, and how it is parted; nothing until it has been looked for. */
export function useTimeline(): (Timeline & { readonly lanes: readonly Lane[] }) | undefined {
  const { articles, implications, implicationOf, links, nameOfActor, idOfActor } = useAnalysis();
  const { lanes: kind, actor } = useAnalysisView((view) => view.timeline);
  const asked = useAskedPassages(actor);
  const timeline = useMemo(() => {
    if (!asked) return undefined;
    const affected = groupBy(links, ({ implication }) => implication);
    const isAsked = asked.isEverything ? () => true : (id: string) => asked.articles.has(id);
    return timelineOf({
      articles: [...articles.values()].filter(({ id }) => (asked.documents?.has(id) ?? true) && isAsked(id)),
      dates: asked.dates,
      idOfActor,
      implications: implications
        .map((each) => ({ ...each, actors: (affected.get(each.id) ?? []).map((link) => link.actor) }))
        .filter(({ actors }) => actor === undefined || actors.includes(actor)),
      domainOf: (id) => implicationOf(id)?.domain,
      publishedOf: (id) => articles.get(id)?.published,
    });
  }, [asked, articles, implications, implicationOf, links, idOfActor, actor]);
  return useMemo(
    () =>
      timeline && {
        ...timeline,
        lanes: lanesOf(kind, timeline.items, (lane) =>
          laneName(lane, nameOfActor, (domain) => domainNames[domain]),
        ),
      },
    [timeline, kind, nameOfActor],
  );
}

/** The passages that the filters let through, with the dates in them; looked for again when what was said changes. */
function useAskedPassages(actor: string | undefined) {
  const { project, search, workspace } = useDesk();
  const { articles, implications, scope, idOfActor } = useAnalysis();
  const { basis, domain } = useAnalysisView((view) => view.filter);
  const isJudgementAsked = basis !== undefined || domain !== undefined;
  const asked = isJudgementAsked ? implications : undefined;
  const question = useCallback(async () => {
    const { documents, people } = scope;
    const found = await datedPassages({
      project: project.project,
      articles: Array.from(articles.values(), ({ id, published }) => ({ id, published })).filter(
        ({ id }) => documents?.has(id) ?? true,
      ),
      people,
      actors:
        actor === undefined
          ? undefined
          : new Set(workspace.all('actor').flatMap(({ id }) => (idOfActor(id) === actor ? [id] : []))),
      implications: asked && new Set(asked.map(({ id }) => id)),
    });
    return { ...found, documents, isEverything: !people && actor === undefined && !asked };
  }, [project, articles, scope, asked, actor, workspace, idOfActor]);
  return useLedger(search, question);
}
