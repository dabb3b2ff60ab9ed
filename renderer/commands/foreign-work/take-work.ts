import { partsOf } from '#shared/history/parts';
import type { MatchedArticle, OfferedWork } from '../../state/foreign-work';
import { notify, session } from '../../state/session';
import { whileWritten } from '../undo-state';
import { describeFailure } from '../../text/failures';
import { foreignWorkText } from '../../text/foreign-work';
import type { Desk } from '../desk';
import { goToLibrary, openDocument } from '../open-document';
import { DraftBuilder } from '../plan';
import { rememberBatch } from '../remember-batch';
import { settled } from '../submit';
import { writeParts, type Watch } from '../write-parts';
import type { PreparedWork } from './prepare-work';
import { writeTexts } from './write-texts';

const NAMED = {
  first: 'takeForeignWork',
  more: 'takeMoreForeignWork',
  stopped: foreignWorkText.stopped,
};

/** More at once holds the window for longer than anybody should notice. */
const PATCHES_AT_ONCE = 200;

/**
 * Takes work of another program in: the texts that are new, each person's copies with their passages, and what the codes
 * become. It is written in parts; one undo takes back all of them. Stopped, it takes back what was written. The dialog is
 * closed in the end, whatever comes of it.
 */
export async function takeWork(
  desk: Desk,
  offered: OfferedWork,
  prepared: PreparedWork,
  watch: Watch,
): Promise<void> {
  await settled(desk);
  const { articles } = offered;
  const draft = new DraftBuilder(desk);
  const texts = await writeTexts(desk, articles, draft, watch.signal);
  if (!texts.ok) {
    notify(describeFailure(texts.failure), { tone: 'failure' });
    return leave(desk, offered, []);
  }
  for (const { stream, patches } of prepared.streams) draft.stream(stream, ...patches);
  const parts = partsOf(draft.streams, PATCHES_AT_ONCE);
  const isWhole = await whileWritten(desk, async () => {
    const isWritten = await writeParts(desk, parts, NAMED, watch);
    await settled(desk);
    return isWritten;
  });
  await leave(desk, offered, texts.value);
  if (isWhole) await goOn(desk, articles, texts.value, draft.isEmpty ? undefined : prepared.counts);
}

async function leave(desk: Desk, offered: OfferedWork, written: readonly string[]): Promise<void> {
  await forgetWork(desk, offered, new Set(written));
  session.set({ dialog: undefined });
}

/** Has the main process forget the texts that were read and not written. */
export async function forgetWork(
  { bridge }: Desk,
  { articles }: OfferedWork,
  written: ReadonlySet<string> = new Set(),
): Promise<void> {
  const unwritten = articles.flatMap(({ article }) =>
    written.has(article.article) ? [] : [article.article],
  );
  if (unwritten.length > 0) await bridge.dropArticles({ articles: unwritten });
}

/** A single text is opened; of several the library shows those that came. */
async function goOn(
  desk: Desk,
  articles: readonly MatchedArticle[],
  written: readonly string[],
  counts: PreparedWork['counts'] | undefined,
): Promise<void> {
  const fresh = articles.filter(({ article }) => written.includes(article.article));
  await rememberBatch(
    desk,
    fresh.map(({ article }) => article.textDigest),
  );
  const [only] = articles;
  if (only && articles.length === 1) {
    await openDocument(desk, only.as.kind === 'new' ? only.article.textDigest : only.as.document);
  } else if (fresh.length > 0) goToLibrary(desk);
  if (counts) notify(foreignWorkText.taken(counts), { canUndo: true });
  else notify(foreignWorkText.nothingNew);
}
