import type { Json } from '#shared/canonical-json';
import type { ActorEntry } from '../state/actors';
import { session, type FieldAim } from '../state/session';
import { suggest } from '../state/suggestions';
import type { Speaker, Voice, VoiceOffer, VoiceState } from '../state/voice';
import { namesOf } from './describe-passage';
import type { Desk } from './desk';
import { actorIdOf } from './make-actor';
import { DraftBuilder, type Plan, type Refusal } from './plan';
import { planField, valueOf } from './record';

/** So many have a digit of their own. */
const MOST = 9;

/** Who may say it: those who speak in the passage, those named in its sentence, who said the last thing, and the author. */
export function voiceOffers(desk: Desk, aim: FieldAim): VoiceOffer[] {
  const speaks = speakersInRoles(desk, aim).map((speaker) => offer('speaks', [speaker]));
  const named = suggest('', sentenceOf(desk, aim), desk.actors.get(), new Set())
    .flatMap((suggestion) => (suggestion.kind === 'actor' ? [speakerFrom(suggestion.entry)] : []))
    .map((speaker) => offer('sentence', [speaker]));
  // An actor may have been undone since.
  const last = session.get().lastSpeakers.filter((id) => desk.workspace.find('actor', id));
  const lastUsed = last.length > 0 ? [offer('last', speakersFrom(desk, last))] : [];
  const all = [...speaks, ...named.slice(0, MOST - 3), ...lastUsed];
  const distinct = all.filter(({ key }, at) => all.findIndex((other) => other.key === key) === at);
  return [...distinct.slice(0, MOST - 1), offer('author', [])];
}

/** Whoever speaks in a passage by role: they say it while nobody says otherwise. */
export function speakersInRoles({ book }: Desk, aim: FieldAim): Speaker[] {
  const actors = aim.kind === 'passage' ? (book.find(aim.id)?.actors ?? []) : [];
  return actors.filter(({ roles }) => roles.includes('speaks')).map(speakerFrom);
}

/** The voice that is stored, if one is. */
export function voiceOf(desk: Desk, aim: FieldAim): Voice | undefined {
  // Its form was checked when it was written.
  return valueOf(desk, aim, 'voice') as Voice | undefined;
}

/** Writes who says it; an actor of a new name is made with it. */
export function planVoice(desk: Desk, aim: FieldAim, { chain, mode }: VoiceState): Plan | Refusal {
  const draft = new DraftBuilder(desk);
  const speakers = chain.map(({ actor }) => actorIdOf(desk, draft, actor));
  if (speakers.length === 0) return planField(desk, aim, 'voice', undefined);
  const { cue } = voiceOf(desk, aim) ?? {};
  const voice: Json = { speakers, ...(mode && { mode }), ...(cue && { cue }) };
  const plan = planField(desk, aim, 'voice', voice, draft);
  return plan.kind === 'write' ? { ...plan, after: remembering(plan.after, speakers) } : plan;
}

/** Writes that the author of the article says it. */
export function planAuthor(desk: Desk, aim: FieldAim): Plan | Refusal {
  return planField(desk, aim, 'voice', { speakers: [], mode: 'author' });
}

function remembering(after: (() => void) | undefined, lastSpeakers: readonly string[]): () => void {
  return () => {
    session.set({ lastSpeakers });
    after?.();
  };
}

function offer(because: VoiceOffer['because'], speakers: readonly Speaker[]): VoiceOffer {
  const key = speakers.map(({ actor, name }) => ('id' in actor ? actor.id : name)).join(' ');
  return { key: key || because, speakers, because };
}

function speakerFrom({ id, name }: Pick<ActorEntry, 'id' | 'name'>): Speaker {
  return { actor: { id }, name };
}

function speakersFrom(desk: Desk, ids: readonly string[]): Speaker[] {
  const names = namesOf(desk, ids);
  return ids.map((id, at) => ({ actor: { id }, name: names[at] ?? '' }));
}

function sentenceOf({ book, reader }: Desk, aim: FieldAim): string {
  const start = aim.kind === 'text' ? aim.range.start : book.find(aim.id)?.start;
  const sentence = start === undefined ? undefined : reader?.sentenceAt(start);
  return sentence && reader ? reader.file.text.slice(sentence.start, sentence.end) : '';
}
