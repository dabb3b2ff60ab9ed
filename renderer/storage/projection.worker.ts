import { ProjectDatabase } from './database';
import { project, type PlacedEntry, type Projected } from './projection';

/** What the page asks of the worker: to fold these entries into this project's tables. */
export type FoldOrder = { project: string; entries: PlacedEntry[] };
/** The worker's answer to each order. */
export type FoldDone = { ok: true; outcome: Projected } | { ok: false; reason: string };

let open: { name: string; database: ProjectDatabase } | undefined;

self.onmessage = async ({ data }: MessageEvent<FoldOrder>) => {
  try {
    if (open?.name !== data.project) {
      open?.database.close();
      open = { name: data.project, database: new ProjectDatabase(data.project) };
    }
    const outcome = await project(open.database, data.entries);
    self.postMessage({ ok: true, outcome } satisfies FoldDone);
  } catch (error) {
    self.postMessage({ ok: false, reason: String(error) } satisfies FoldDone);
  }
};
