/** Abbreviations after which a full stop ends no sentence, whatever follows, which the segmenter's rules do not know. */
const ABBREVIATION =
  /(?:^|[\s("“‘«„])(?:Mr|Mrs|Ms|Mx|Dr|Prof|Gen|Col|Lt|Cmdr|Cpl|Maj|Brig|Capt|Sgt|Pvt|Adm|Amb|Sen|Rep|Gov|Pres|Rev|Hon|St|Ste|Mt|Ft|Jr|Sr|vs|cf|e\.g|i\.e|viz|approx|ca|al|Fig|Art|Sec|pp|Mme|Mlle|Sra|Dra|Hr|Fr|Nr|bzw|z\.\s?B|d\.\s?h|u\.\s?a|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.\s*$/u;

/** Abbreviations that stand before a name as well as at the end of a sentence: what follows decides. */
const INITIALS_OR_FIRM =
  /(?:^|[\s("“‘«„])(?:\p{Lu}\.|(?:\p{L}\.){2,}|Inc\.|Ltd\.|Co\.|Corp\.|etc\.|EE\. UU\.)\s*$/u;

/** Words that begin a sentence when they stand capital after a full stop, and hardly ever are part of a name. */
const STARTER =
  /^[("“‘«„]*(?:The|An|It|Its|He|She|They|We|You|This|That|These|Those|But|And|Or|So|Yet|However|Meanwhile|In|On|At|By|For|From|To|With|After|Before|Since|Until|While|When|Where|Why|How|Who|What|As|If|Although|Though|Because|His|Her|Their|Our|My|There|Here|No|Yes|Not|Now|Then|Both|Some|Many|Most|All)(?=[\s,’'])/u;

/** "No. 5" is a number, "No." before anything else an answer. */
const NUMBER_SIGN = /(?:^|[\s("“‘])[Nn]os?\.\s*$/u;

/** Languages that write an ordinal as a number with a stop: "am 3. Oktober". */
const ORDINAL_STOP = /^(?:cs|da|de|et|fi|hr|hu|is|lv|nb|nn|no|pl|sk|sl|sr|tr)\b/i;
const ORDINAL = /(?:^|\s)\d{1,2}\.\s*$/u;

/** What was said is over, the sentence that tells of it is not: “Really?” she asked. */
const END_OF_SPEECH = /[!?…][”’"'»“]\s*$/u;
/** Three dots within a sentence: "They wait … and wait". */
const TRAILING_OFF = /(?:\.{3}|…)\s*$/u;

/** So much of a sentence holds any abbreviation, and what stands before it; so much, white space behind that as well. */
const [LONGEST_END, WITH_SPACE] = [24, 64];

/**
 * Whether a stretch that the segmenter took for a sentence goes on after all.
 *
 * @param read what has been read of it.
 * @param rest what follows in the same block: its first characters are enough.
 */
export function goesOn(read: string, rest: string, language?: string): boolean {
  if (rest === '' || read.endsWith('\n')) return false;
  // The expressions try every beginning: only the end has anything to say.
  const so = read.slice(-WITH_SPACE).trimEnd().slice(-LONGEST_END);
  const endsInStop = so.endsWith('.');
  if (endsInStop && ABBREVIATION.test(so)) return true;
  if (endsInStop && INITIALS_OR_FIRM.test(so)) return !STARTER.test(rest);
  if (endsInStop && NUMBER_SIGN.test(so)) return /^\d/.test(rest);
  if (END_OF_SPEECH.test(so) || TRAILING_OFF.test(so)) return /^\p{Ll}/u.test(rest);
  return language !== undefined && ORDINAL_STOP.test(language) && ORDINAL.test(so) && /^\p{L}/u.test(rest);
}
