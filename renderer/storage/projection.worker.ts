import { placedEntry, type WrittenEntry } from './catch-up';
import { ProjectDatabase } from './database';
import { inWorker, project, type PlacedEntry, type Projected } from './projection';
import { packScattered, repack, type Repacked } from './repack';

/** What the page asks of the worker, of this project's tables: to fold these entries into them, or to pack a document. */
export type TablesOrder = { readonly project: string } & (
  | { readonly kind: 'fold'; readonly written: WrittenEntry[] }
  | { readonly kind: 'fold-placed'; readonly placed: PlacedEntry[] }
  | { readonly kind: 'pack'; readonly document: string }
);
/** The worker's answer to each order. */
export type TablesDone = { ok: true; outcome: Projected | Repacked } | { ok: false; reason: string };

let open: { name: string; database: ProjectDatabase } | undefined;

self.onmessage = async ({ data }: MessageEvent<TablesOrder>) => {
  try {
    if (open?.name !== data.project) {
      open?.database.close();
      open = { name: data.project, database: new ProjectDatabase(data.project) };
    }
    const outcome = await carriedOut(open.database, data);
    self.postMessage({ ok: true, outcome } satisfies TablesDone);
  } catch (error) {
    self.postMessage({ ok: false, reason: String(error) } satisfies TablesDone);
  }
};

function carriedOut(database: ProjectDatabase, order: TablesOrder): Promise<Projected | Repacked> {
  switch (order.kind) {
    case 'fold':
      return foldMuch(database, order.written.map(placedEntry));
    case 'fold-placed':
      return foldMuch(database, order.placed);
    case 'pack':
      return repack(database, order.document);
  }
}

/** What one part has left in rows the next one may have made worth packing. */
async function foldMuch(database: ProjectDatabase, placed: readonly PlacedEntry[]): Promise<Projected> {
  const outcome = await project(database, placed, inWorker);
  const streams = placed.flatMap(({ entry }) =>
    entry.kind === 'changes' ? entry.changes.map(({ stream }) => stream) : [],
  );
  await packScattered(database, [...new Set(streams)]);
  return outcome;
}
