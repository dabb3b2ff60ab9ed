import type { ReadFile } from '#shared/import/read-file';
import type { Desk } from '../desk';
import { takeForeignWork } from '../foreign-work/offer-work';
import { noDialog } from '../no-dialog';

/** A project or codebook of another program, as it was read. */
export type Work = { readonly name: string; readonly read: ReadFile };

/** Of jobs that are over: each is offered when the one before it was answered. */
let waiting: Work[] = [];

/** Asks what is to become of what was done in other programs. */
export async function offerWorks(desk: Desk, works: readonly Work[]): Promise<void> {
  const isOffering = waiting.length > 0;
  waiting.push(...works);
  if (isOffering) return;
  for (let work = waiting[0]; work; work = waiting[0]) {
    await noDialog();
    // Another project may have been opened meanwhile.
    if (waiting[0] !== work) return;
    await takeForeignWork(desk, work.name, work.read);
    waiting.shift();
  }
}

/** Has the main process forget the texts of work that is not offered any more, these and those that still wait. */
export async function forgetWorks(
  { bridge }: Pick<Desk, 'bridge'>,
  works: readonly Work[] = [],
): Promise<void> {
  const articles = [...works, ...waiting].flatMap(({ read }) => read.articles.map(({ article }) => article));
  waiting = [];
  if (articles.length > 0) await bridge.dropArticles({ articles });
}
