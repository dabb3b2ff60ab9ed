import { gazetteer, namesakes } from '../gazetteer/gazetteer';
import type { Candidate, Mention } from './candidate';
import { compileMentions } from './find-mentions';
import { proposePeople } from './propose-people';

/** Who is in a text that nobody has an actor for yet: the gazetteer's bodies and the people that it names. */
export function suggestIn(text: string): { candidates: readonly Candidate[]; mentions: readonly Mention[] } {
  const listed = gazetteer();
  const people = proposePeople(text, compileMentions(listed, namesakes));
  const candidates = [...listed, ...people];
  return { candidates, mentions: compileMentions(candidates, namesakes).in(text) };
}
