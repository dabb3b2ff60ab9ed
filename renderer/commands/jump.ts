import type { Stretch } from '#shared/text/segment';
import type { JumpNews } from '../editor/jump';
import type { ReadingView } from '../editor/reading-view';
import { say, session } from '../state/session';
import { readingText } from '../text/reading';
import type { Desk } from './desk';
import { refuse, type Plan, type Refusal } from './plan';

/** Where the last jump put the start of a selection that is still to get its end. */
let started: { reader: ReadingView; at: number } | undefined;

/**
 * Jumps to a word on the screen by its first letter. The first jump puts the start of a selection there, the next one its
 * end, also where words are selected already.
 */
export function jump({ reader }: Desk): Plan | Refusal {
  if (!reader) return refuse('no-document');
  const anchor = anchorOf(reader);
  const run = (): void =>
    reader.jump(anchor ?? reader.caret, anchor !== undefined, (news) => hear(reader, anchor, news));
  return { kind: 'do', run };
}

/** Where a selection begins whose end is to be jumped to. */
function anchorOf(reader: ReadingView): number | undefined {
  if (reader.selection) return reader.selection.start;
  // A passage that was made of the words since begins there, too, and is done with.
  const isStill = started?.reader === reader && started.at === reader.caret && !session.get().selected;
  return isStill ? started?.at : undefined;
}

function hear(reader: ReadingView, anchor: number | undefined, news: JumpNews): void {
  const { text } = reader.file;
  const quote = ({ start, end }: Stretch): string => text.slice(start, end);
  switch (news.kind) {
    case 'asks-letter':
      session.set({ hint: readingText.jumpAsks });
      return say(readingText.jumpAsks);
    case 'none':
      session.set({ hint: readingText.jumpAgain(news.letter) });
      return say(readingText.jumpAgain(news.letter));
    case 'asks-label':
      session.set({ hint: readingText.jumpAsksLabel });
      return say(readingText.jumpSeveral(news.count, news.letter, quote(news.nearest)));
    case 'left':
      session.set({ hint: undefined });
      return say(readingText.jumpLeft);
    case 'arrived': {
      session.set({ hint: undefined });
      const { start, end } = news.word;
      const range = anchor === undefined ? { start, end: start } : { start: anchor, end };
      reader.select(range, false);
      started = anchor === undefined ? { reader, at: start } : undefined;
      return say(
        anchor === undefined
          ? readingText.jumpedTo(quote(news.word))
          : readingText.selectedUpTo(quote(range)),
      );
    }
  }
}
