import { domains, likelihoods, stances } from '../model/implication';
import { certainties, passageKinds, roles } from '../model/passage';
import { places } from './query';

/** Values in bytes: their places in their lists, counted from 1; 0 is not set. Lists only grow at their ends. */
export const codeLists = {
  kind: passageKinds,
  certainty: certainties,
  role: roles,
  domain: domains,
  basis: ['stated', 'inferred'],
  likelihood: likelihoods,
  stance: stances,
  place: places,
  object: ['passage', 'implication', 'actor', 'judgement', 'thread'],
} as const;
export type CodeList = keyof typeof codeLists;
export type CodedObject = (typeof codeLists.object)[number];

export function codeOf(list: CodeList, value: string | undefined): number {
  return value === undefined ? 0 : (codeLists[list] as readonly string[]).indexOf(value) + 1;
}

/** The codes of several values as bits. */
export function codeBits(list: CodeList, values: Iterable<string>): number {
  let bits = 0;
  for (const value of values) {
    const code = codeOf(list, value);
    if (code > 0) bits |= 1 << code;
  }
  return bits;
}
