import type { Passage } from '#shared/model/passage';

export type Voice = NonNullable<Passage['voice']>;
export type VoiceMode = Exclude<NonNullable<Voice['mode']>, 'author'>;

/** One who says it: an actor that is there, or a new one by its name. */
export type Speaker = { readonly actor: { id: string } | { name: string }; readonly name: string };

/** What the line says so far, not yet saved. */
export type VoiceState = {
  /** The outermost first. */
  readonly chain: readonly Speaker[];
  readonly mode: VoiceMode | undefined;
  /** Somebody changed it: what is offered next is added; before that it takes the place of what was there. */
  readonly isTouched: boolean;
};

/** Speakers offered with a digit of their own. */
export type VoiceOffer = {
  readonly key: string;
  readonly speakers: readonly Speaker[];
  /** Why they are offered. */
  readonly because: 'speaks' | 'sentence' | 'last' | 'author';
};

export function startVoice(voice: Voice | undefined, nameOf: (actor: string) => string): VoiceState {
  const chain = (voice?.speakers ?? []).map((id) => ({ actor: { id }, name: nameOf(id) }));
  return { chain, mode: voice?.mode === 'author' ? undefined : voice?.mode, isTouched: false };
}

/** Adds a speaker within what the others say. Nobody cites themselves. */
export function addSpeaker(state: VoiceState, speaker: Speaker): VoiceState {
  const others = state.chain.filter((other) => keyOf(other) !== keyOf(speaker));
  return { ...state, chain: [...others, speaker], isTouched: true };
}

export function dropSpeaker(state: VoiceState, at: number): VoiceState {
  return { ...state, chain: state.chain.filter((_, other) => other !== at), isTouched: true };
}

/** How the words are given; the same once more leaves it open. */
export function toggleMode(state: VoiceState, mode: VoiceMode): VoiceState {
  return { ...state, mode: state.mode === mode ? undefined : mode };
}

/** What a digit means: whoever is offered says it, within what was added in this line, else instead of what was there. */
export function withOffer(state: VoiceState, { speakers }: VoiceOffer): VoiceState {
  const start: VoiceState = state.isTouched ? state : { ...state, chain: [], mode: undefined };
  return speakers.reduce(addSpeaker, { ...start, isTouched: true });
}

export function keyOf({ actor, name }: Speaker): string {
  return 'id' in actor ? actor.id : `new:${name}`;
}
