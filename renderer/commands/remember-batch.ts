import { session } from '../state/session';
import type { Desk } from './desk';
import { local, remember } from './local';

/** Documents added together are a queue: they are read one after another before any other. */
export async function rememberBatch({ database, project }: Desk, added: readonly string[]): Promise<void> {
  if (added.length < 2) return;
  const rows = await database.documents.bulkGet([...added]);
  const times = rows.flatMap((row) => row?.createdAt ?? []);
  if (times.length === 0) return;
  const batch = { from: Math.min(...times), to: Math.max(...times) };
  remember({ batches: { ...local().batches, [project.project]: batch } });
  session.set({ batch });
}
