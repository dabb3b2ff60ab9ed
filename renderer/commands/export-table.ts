import { PassageTables } from '#shared/passage-table/passage-tables';
import type { Cell } from '#shared/passage-table/column';
import { tableMakers, type TableFormat } from '#shared/passage-table/table-maker';
import { isFiltering } from '../state/filter';
import { notify, session, type TableOffer } from '../state/session';
import { articlesWithPassages, readTabledArticle, readTableRegister } from '../storage/tabled-articles';
import { fileName } from '../text/file-name';
import { projectTitle } from '../text/project-title';
import { describeRefusal } from '../text/refusals';
import { tableText } from '../text/tables';
import type { Desk } from './desk';
import { withKeyWords } from './key-words';
import { beginFile } from './outgoing-file';
import { countOf, passagesAtHand } from './passages-at-hand';
import type { Plan } from './plan';
import { settled } from './submit';
import type { Watch } from './write-parts';

/** Asks which passages are to be written as a table, and in which form. */
export function exportTable(desk: Desk): Plan {
  return {
    kind: 'do',
    async run() {
      await settled(desk);
      const offers = await tableOffers(desk);
      if (offers.length === 0) notify(withKeyWords(describeRefusal('no-passages-yet')));
      else session.set({ dialog: { kind: 'exportTable', offers } });
    },
  };
}

/** Writes passages as a table where the person says. @returns whether a file was written. */
export async function writeTable(
  desk: Desk,
  offer: TableOffer,
  format: TableFormat,
  { onProgress, signal }: Watch,
): Promise<boolean> {
  const file = await beginFile(desk, fileName(offer.name, format), format);
  if (!file) return false;
  const { database, project } = desk;
  const register = await readTableRegister(database, project.project);
  const tables = new PassageTables(register);
  const maker = tableMakers[format](tables);
  let done = 0;
  onProgress(done, offer.passages);
  for (const { id } of offer.articles) {
    const article = await readTabledArticle(desk, register, id, offer.only);
    for (const rows of inPieces(article ? tables.rowsOf(article) : [])) {
      if (signal.aborted) break;
      if (!(await file.append(maker.add(rows)))) return false;
      done += rows.length;
      onProgress(Math.min(done, offer.passages), offer.passages);
    }
    if (signal.aborted) {
      await file.leave();
      notify(tableText.stopped);
      return false;
    }
  }
  const rest = maker.end(tables.implicationRows(offer.only !== undefined));
  const isWhole = (await file.append(rest)) && (await file.end());
  if (isWhole) notify(tableText.written(file.name, done));
  return isWhole;
}

/** So many lines go to the file at once. */
const PIECE = 500;

function* inPieces(rows: Iterable<Cell[]>): Generator<Cell[][]> {
  let piece: Cell[][] = [];
  for (const row of rows) {
    piece.push(row);
    if (piece.length < PIECE) continue;
    yield piece;
    piece = [];
  }
  if (piece.length > 0) yield piece;
}

/** What one most likely wants comes first. What has no passages is not offered. */
async function tableOffers(desk: Desk): Promise<TableOffer[]> {
  const { room, listed, filter } = session.get();
  const articles = await articlesWithPassages(desk.database);
  const all = articles.reduce((sum, { passages }) => sum + passages, 0);
  const chosen = room === 'library' ? listed : desk.workspace.document;
  const here = articles.filter(({ id }) => id === chosen);
  const title = (chosen && (await desk.database.documents.get(chosen))?.title) || '';
  const ofArticle = here.map(({ passages }): TableOffer => ({
    of: 'article',
    name: title,
    articles: here,
    passages,
  }));
  const isChosen = room === 'search' || (room === 'reader' && isFiltering(filter));
  const atHand = isChosen ? passagesAtHand(desk) : new Map<string, ReadonlySet<string>>();
  const narrowed: TableOffer = {
    of: room === 'search' ? 'ticked' : 'shown',
    name: room === 'search' ? projectTitle(desk.project) : title,
    articles: articles.filter(({ id }) => atHand.has(id)),
    only: new Set([...atHand.values()].flatMap((ids) => [...ids])),
    passages: countOf(atHand),
  };
  const library: TableOffer = {
    of: 'library',
    name: projectTitle(desk.project),
    articles,
    passages: all,
  };
  return [
    ...(narrowed.passages > 0 ? [narrowed] : []),
    ...(room === 'reader' ? ofArticle : []),
    ...(articles.length > here.length ? [library] : []),
    ...(room === 'reader' ? [] : ofArticle),
  ];
}
