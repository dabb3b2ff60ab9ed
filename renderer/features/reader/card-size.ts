import type { PassageView } from '../../state/passage-view';

/** Heights in pixels, as the style sheet has them. */
const LINE = 28;
const SECOND_LINE = 18;
const ACTOR_LINE = 26;
/** What can be done, below all else on the selected card. */
const ACTIONS = 34;

/** Letters of the line, about, with the room that parts two actors. */
const LETTERS = { wide: 40, narrow: 19 };
const BETWEEN = 3;

/** How many of the actors fit on a card's one line with what they do: the first in any case, however long its name. */
export function howManyFit(actors: PassageView['actors'], room: keyof typeof LETTERS): number {
  let left = LETTERS[room];
  const fitting = actors.findIndex(({ name, roles }) => {
    left -= name.length + roles.join(', ').length + 1 + BETWEEN;
    return left < 0;
  });
  return fitting < 0 ? actors.length : Math.max(1, fitting);
}

/**
 * How tall a card will be.
 *
 * @param more how many things are recorded on it beyond who is in it.
 */
export function cardHeight({ actors }: PassageView, more: number, isSelected: boolean): number {
  if (!isSelected) return LINE + (more > 0 ? SECOND_LINE : 0);
  return Math.max(1, actors.length) * ACTOR_LINE + more * SECOND_LINE + ACTIONS;
}
