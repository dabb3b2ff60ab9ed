import { placedEntry, type WrittenEntry } from './catch-up';
import { ProjectDatabase } from './database';
import { Making } from './making';
import type { PlacedEntry } from './fold-changes';
import { inWorker, project, type Projected } from './projection';
import { packScattered, repack, type Repacked } from './repack';

/** What the page asks of the worker, of this project's tables: to fold these entries into them, or to pack a document. */
export type TablesOrder = { readonly project: string } & (
  | { readonly kind: 'fold'; readonly written: WrittenEntry[] }
  | { readonly kind: 'make'; readonly written: WrittenEntry[]; readonly isEnd: boolean }
  | { readonly kind: 'fold-placed'; readonly placed: PlacedEntry[] }
  | { readonly kind: 'pack'; readonly document: string }
);
/** The worker's answer to each order. */
export type TablesDone = { ok: true; outcome: Projected | Repacked } | { ok: false; reason: string };

/** While tables are made: which share of what the order brought is folded, from 0 to 1. */
export type TablesShare = { share: number };

type Open = { readonly name: string; readonly database: ProjectDatabase; making?: Making | undefined };

let open: Open | undefined;

self.onmessage = async ({ data }: MessageEvent<TablesOrder>) => {
  try {
    if (open?.name !== data.project) {
      open?.database.close();
      open = { name: data.project, database: new ProjectDatabase(data.project) };
    }
    const outcome = await carriedOut(open, data);
    self.postMessage({ ok: true, outcome } satisfies TablesDone);
  } catch (error) {
    self.postMessage({ ok: false, reason: String(error) } satisfies TablesDone);
  }
};

/** Goes on making the tables from the first entry on. */
async function make(
  of: Open,
  { written, isEnd }: { readonly written: readonly WrittenEntry[]; readonly isEnd: boolean },
): Promise<Projected> {
  const making = (of.making ??= new Making(of.database));
  if (isEnd) of.making = undefined;
  await making.fold(written.map(placedEntry), isEnd, (share) =>
    self.postMessage({ share } satisfies TablesShare),
  );
  return 'followed';
}

function carriedOut(of: Open, order: TablesOrder): Promise<Projected | Repacked> {
  switch (order.kind) {
    case 'make':
      return make(of, order);
    case 'fold':
      return foldMuch(of.database, order.written.map(placedEntry));
    case 'fold-placed':
      return foldMuch(of.database, order.placed);
    case 'pack':
      return repack(of.database, order.document);
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
