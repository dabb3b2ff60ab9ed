import { useReducer } from 'react';
import type { CommandId } from '#shared/commands';
import { carryOut } from '../../commands/carry-out';
import { useDesk } from '../../commands/desk';
import { closeLine } from '../../commands/line';
import { perform } from '../../commands/registry';
import { planTags } from '../../commands/tag';
import { offersFor, type Offer } from '../../state/offers';
import type { Sight } from '../../state/lookout';
import type { PassageView } from '../../state/passage-view';
import { useLatest } from '../../state/picture-first';
import { useSession, type TagLineAim } from '../../state/session';
import * as line from './tag-line-state';

export type Step = (state: line.TagLineState) => line.TagLineState;

export type TagLineModel = {
  readonly state: line.TagLineState;
  readonly step: (step: Step) => void;
  /** The words that the line is about. */
  readonly quote: string;
  readonly offers: readonly Offer[];
  /** Who is named in those words. */
  readonly sights: readonly Sight[];
  readonly hasThemes: boolean;
  /** Saves what the line holds, with the offer that is meant, and closes it; a command may go on from there. */
  readonly commit: (then?: CommandId) => void;
};

/** What the tag line holds and offers. Nothing is stored before `commit`. */
export function useTagLine(aim: TagLineAim): TagLineModel {
  const desk = useDesk();
  const passage = aim.kind === 'passage' ? desk.book.find(aim.id) : undefined;
  const quote = passage?.quote ?? quoteOf(desk.reader?.file.text, aim);
  return useTags(passage, quote, (final, then) => {
    closeLine(desk);
    const isEmpty = final.taken.length === 0 && final.themes.length === 0;
    if (!isEmpty || aim.kind === 'passage') {
      const ids = final.themes.map(({ id }) => id);
      // Painted when this returns: what follows need not wait for the disk.
      void carryOut(desk, planTags(desk, aim, line.tagsIn(final), ids));
    }
    if (then) void perform(desk, then);
  });
}

/**
 * Actors with roles, and themes, as they are chosen by typing.
 *
 * @param passage what they are on already, if they are on one.
 * @param quote the words they are for: who is named there is offered first.
 * @param onCommit what to do with them, once they are all there.
 */
export function useTags(
  passage: PassageView | undefined,
  quote: string,
  onCommit: (final: line.TagLineState, then?: CommandId) => void,
): TagLineModel {
  const desk = useDesk();
  const actors = useLatest(desk.actors.listen, desk.actors.get);
  const themes = useLatest(desk.themes.listen, desk.themes.get);
  const { candidates } = useLatest(desk.lookout.listen, desk.lookout.sought);
  const recent = useSession((now) => now.recentActors);
  const [state, step] = useReducer(
    (before: line.TagLineState, next: Step) => next(before),
    passage,
    line.startTagLine,
  );
  const sights = desk.lookout.candidatesIn(quote);
  const sources = { quote, sights, actors, candidates, themes, recent };
  const offers = offersFor(state.typed, sources, line.idsIn(state));

  const commit = (then?: CommandId): void => {
    const offer = line.meant(state, offers);
    onCommit(offer ? line.take(state, offer) : state, then);
  };
  return { state, step, quote, offers, sights, hasThemes: themes.length > 0, commit };
}

function quoteOf(article: string | undefined, aim: TagLineAim): string {
  return aim.kind === 'text' ? (article ?? '').slice(aim.range.start, aim.range.end) : '';
}
