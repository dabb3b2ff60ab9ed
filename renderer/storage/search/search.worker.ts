import { ProjectDatabase } from '../database';
import { breath } from './breath';
import { IndexStore } from './index-store';
import { KeptIndex } from './kept-index';
import type { ToPage, ToWorker } from './messages';
import { PageRequests } from './page-requests';
import { Rest } from './rest';
import { deleteSearch, SearchDatabase } from './search-database';

const bridge = new PageRequests(tell);
/** The searches that somebody waits for. */
const wanted = new Set<number>();
const rest = new Rest();
let kept: KeptIndex | undefined;

self.onmessage = ({ data }: MessageEvent<ToWorker>) => {
  switch (data.kind) {
    case 'open':
      return begin(data.project, new ProjectDatabase(data.project), true);
    case 'followed':
      return void kept?.followed(data.placed).catch(reportError);
    case 'answer':
      return bridge.answer(data.id, data.answer);
    case 'search':
      wanted.add(data.id);
      return void search(data).catch(reportError);
    case 'ledger':
      return void answerFromLedger(data).catch(reportError);
    case 'forget':
      return void wanted.delete(data.id);
    case 'rest':
      return rest.set(data.isResting);
  }
};

/** Begins to keep the index; where what is stored of it cannot be used, once more without that. */
function begin(project: string, tables: ProjectDatabase, mayTryAgain: boolean): void {
  const database = new SearchDatabase(project);
  let isLost = false;
  const lost = async (error: unknown): Promise<void> => {
    if (isLost) return;
    isLost = true;
    if (!mayTryAgain) return reportError(error);
    database.close();
    await deleteSearch(project);
    begin(project, tables, false);
  };
  kept = new KeptIndex({
    project,
    tables,
    store: new IndexStore(database),
    bridge,
    rested: () => rest.over,
    onProgress: (progress) => tell({ kind: 'progress', progress }),
    onChanged: () => tell({ kind: 'changed' }),
    onLost: (error) => void lost(error),
  });
  void kept.start().catch(lost);
}

async function search({ id, query, page }: ToWorker & { kind: 'search' }): Promise<void> {
  const findings = await kept?.search(query, page, async () => {
    await breath();
    return wanted.has(id);
  });
  wanted.delete(id);
  tell({ kind: 'found', id, findings });
}

async function answerFromLedger({ id, question }: ToWorker & { kind: 'ledger' }): Promise<void> {
  const answer = await kept?.ask(question);
  if (answer) tell({ kind: 'told', id, answer });
}

function tell(message: ToPage): void {
  self.postMessage(message);
}
