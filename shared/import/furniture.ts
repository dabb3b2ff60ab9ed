import type { Range } from '../model/document';
import type { StructuredText } from './text-builder';

/** Longer blocks are prose, whatever they begin with. */
const LONGEST = 120;

/** Phrases that pages put under an article. The whole block is one of them, or it is left alone. */
const telling = [
  /^leave (a|your) (reply|comment)( cancel reply)?$/,
  /^(cancel reply|add a comment|post (a )?comment|submit comment|join the (conversation|discussion))$/,
  /^your email address will not be published\.?( required fields are marked( \*)?)?$/,
  /^required fields are marked( \*)?$/,
  /^save my name, email,? and website in this browser for the next time i comment\.?$/,
  /^notify me of (new posts|follow-up comments) by email\.?$/,
  /^(share|like) this( article| post| story)?:?$/,
  /^(share|follow us) on:?$/,
  /^(click to )?share on (facebook|twitter|x|linkedin|reddit|whatsapp|telegram)( \(opens in new window\))?$/,
  /^(related|you may also like|more from|read more|recommended)( (posts|articles|stories|content|reading))?:?$/,
  /^post navigation$/,
  /^(subscribe|sign up)( now| today)?( (to|for) (our|the) (free )?newsletter)?[.!]?$/,
  /^\d* ?comments?( are closed)?\.?$/,
  /^(filed under|posted in|tagged( with)?):.*$/,
  /^(©|\(c\)|copyright) .*all rights reserved\.?$/,
];

/** What stands among those phrases but may be part of an article by itself. */
const accompanying = [
  /^(comment|name|email|website)( \*)?$/,
  /^(facebook|twitter|x|linkedin|reddit|whatsapp|telegram|email|print|tumblr|pinterest|pocket|copy link|more)$/,
  /^(like )?loading(…|\.\.\.)$/,
  /^(previous|next)( post| article)?:?$/,
  /^tags:.*$/,
];

/**
 * The page's furniture at the end of a text ("Leave a Reply"), one range for each block: the last blocks, as long as each
 * of them is such a phrase. It never takes a whole text, and what stands before an ordinary block is never furniture.
 */
export function furnitureIn({ text, blocks }: StructuredText): Range[] {
  const phrases = blocks.map(({ start, end }) =>
    end - start > LONGEST ? '' : simplified(text.slice(start, end)),
  );
  const isAny = (phrase: string) => matches(telling, phrase) || matches(accompanying, phrase);
  const lastOrdinary = phrases.findLastIndex((phrase) => !isAny(phrase));
  if (lastOrdinary === -1) return [];
  const first = phrases.findIndex((phrase, index) => index > lastOrdinary && matches(telling, phrase));
  if (first === -1) return [];
  return blocks.slice(first).map(({ start, end }) => ({ start, end }));
}

function matches(phrases: readonly RegExp[], phrase: string): boolean {
  return phrases.some((pattern) => pattern.test(phrase));
}

function simplified(block: string): string {
  return block.trim().replace(/\s+/g, ' ').toLowerCase();
}
