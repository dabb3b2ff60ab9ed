import { findDates } from '#shared/dates/find-dates';
import { spanOfPartial, type DatedSpan } from '#shared/dates/calendar';
import { datesOfArticle, type ArticleDate, type DatedPassage } from '#shared/analysis/article-dates';
import type { FieldsOf } from '#shared/model/entities';
import { shownFields, type FoldedObject } from '#shared/history/fold';
import type { ShownPassage } from '#shared/pack/shown-passages';
import { ProjectDatabase } from './database';
import { readDocuments } from './search/read-documents';

/** Whose passages of which articles are looked through. What is unset asks for nothing. */
export type DatesOrder = {
  readonly project: string;
  readonly articles: readonly { readonly id: string; readonly published?: string | undefined }[];
  readonly people?: ReadonlySet<string> | undefined;
  /** At least one of these is in it; all ids of an actor that others were merged into. */
  readonly actors?: ReadonlySet<string> | undefined;
  /** It bears on at least one of these. */
  readonly implications?: ReadonlySet<string> | undefined;
};

/** Some of what was found, and at the end that there is no more. */
export type DatesAnswer = {
  /** Articles that have a passage that was looked through. */
  readonly articles: readonly string[];
  /** The dates in those passages, by article. */
  readonly dates: readonly (readonly [article: string, dates: readonly ArticleDate[]])[];
  readonly isLast: boolean;
};

/** So many articles are read together. */
const TOGETHER = 40;

self.onmessage = ({ data }: MessageEvent<DatesOrder>) => void answer(data).catch(reportError);

async function answer(order: DatesOrder): Promise<void> {
  const database = new ProjectDatabase(order.project);
  const { articles } = order;
  for (let from = 0; from < articles.length; from += TOGETHER) {
    const some = articles.slice(from, from + TOGETHER);
    const read = await readDocuments(
      database,
      some.map(({ id }) => id),
    );
    const found = { articles: [] as string[], dates: [] as [string, ArticleDate[]][] };
    for (const { id, published } of some) {
      const document = read.get(id);
      if (!document) continue;
      const anchor = published === undefined ? undefined : spanOfPartial(published);
      const isAsked = asksFor(order, document.objects);
      const passages = Array.from(document.passages).filter(isAsked);
      if (passages.length > 0) found.articles.push(id);
      const dates = datesOfArticle(passages.map((passage) => dated(passage, anchor)));
      if (dates.length > 0) found.dates.push([id, dates]);
    }
    tell({ ...found, isLast: false });
  }
  database.close();
  tell({ articles: [], dates: [], isLast: true });
}

/** Gold copies show in review alone. */
function asksFor(
  { people, actors, implications }: DatesOrder,
  objects: readonly FoldedObject[],
): (passage: ShownPassage) => boolean {
  const layers = new Map(
    objects
      .filter(({ type }) => type === 'layer')
      // What stands in lists has been checked against its kind's schema.
      .map((layer) => [layer.id, shownFields(layer) as FieldsOf<'layer'>]),
  );
  return ({ fields, links }) => {
    const layer = layers.get(fields.layer);
    if (!layer || layer.kind === 'gold') return false;
    if (people && !people.has(layer.person)) return false;
    if (actors && !links.some(({ type, to }) => type === 'appears' && actors.has(to))) return false;
    return !implications || links.some(({ type, to }) => type === 'bears' && implications.has(to));
  };
}

function dated({ id, fields, links }: ShownPassage, anchor: DatedSpan | undefined): DatedPassage {
  const quote = fields.target.spans.map((span) => span.quote).join(' … ');
  const of = (wanted: string): string[] => links.filter(({ type }) => type === wanted).map(({ to }) => to);
  return { id, quote, dates: findDates(quote, anchor), actors: of('appears'), implications: of('bears') };
}

function tell(answered: DatesAnswer): void {
  self.postMessage(answered);
}
