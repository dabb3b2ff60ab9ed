import type { ActorInPassage, BearingView, PassageView } from '#renderer/state/passage-view';
import { newId } from './ids';

type Given = Partial<Omit<PassageView, 'actors' | 'implications'>> & {
  actors?: readonly (Pick<ActorInPassage, 'id' | 'name' | 'roles'> & Partial<ActorInPassage>)[];
  implications?: readonly (Omit<BearingView, 'stance'> & Partial<BearingView>)[];
};

/** A passage as screens show it. */
export function aView({ actors = [], implications = [], ...given }: Given = {}): PassageView {
  const { start = 4, end = start + 8 } = given;
  return {
    id: newId(),
    start,
    end,
    spans: [],
    quote: 'ministry',
    layer: 'own',
    recorded: {},
    themes: [],
    isPending: false,
    ...given,
    actors: actors.map((actor) => ({ monogram: actor.name.slice(0, 2), slot: 0, ...actor })),
    implications: implications.map((implication) => ({ stance: 'supports', ...implication })),
  };
}
