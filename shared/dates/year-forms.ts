import { spanOfYear } from './calendar';
import { exactly, through, whole, type Around, type DateForm } from './found-date';
import { isCount, isEvent, isStatute } from './other-numbers';

const YEAR = String.raw`(1[89]\d\d|20\d\d|2100)`;

/**
 * Years that stand by themselves. A number of four digits may be anything, so that it is a year only where something around
 * it says so.
 */
export const yearForms: readonly DateForm[] = [
  // 2022–2024, 2023/24, 2023-24
  {
    pattern: whole(String.raw`${YEAR}\s?([-–/])\s?(\d{4}|\d\d)`),
    read: ([first = '', sign, last = ''], around) => {
      const [from, to] = [Number(first), Number(last.length === 2 ? first.slice(0, 2) + last : last)];
      if (to <= from || to > 2100 || isOther(around)) return undefined;
      return to > from + 1 && (sign === '/' || last.length === 2)
        ? undefined
        : exactly(through(spanOfYear(from), spanOfYear(to)));
    },
  },
  // from 2022 to 2024, between 2022 and 2024
  {
    pattern: whole(
      String.raw`(?:[Ff]rom|[Bb]etween|[Vv]on|[Zz]wischen|[Ee]ntre|[Dd]e|[Dd]esde)\s${YEAR}\s(?:to|until|and|bis|und|à|et|a|y|hasta)\s${YEAR}`,
    ),
    read: ([first, last], around) =>
      isOther(around) ? undefined : exactly(through(spanOfYear(Number(first)), spanOfYear(Number(last)))),
  },
  {
    pattern: whole(String.raw`(?:FY\s?|[Ff]iscal\s(?:year\s)?)?${YEAR}`),
    read: ([year], around) =>
      !isOther(around) && isYear(around) ? exactly(spanOfYear(Number(year))) : undefined,
  },
];

function isOther({ before, after }: Around): boolean {
  return isStatute(before) || isCount(after);
}

function isYear({ before, after }: Around): boolean {
  if (/[–]$/u.test(before) || /^\s?[–]\s?\p{N}/u.test(after) || RANGE_OF_NUMBERS.test(after)) return false;
  if (before.trim() === '' && after.trim() === '') return true;
  if (before.endsWith('(') && /^[),;]/u.test(after)) return true;
  if (/(?:[Tt]he|['’]s)\s$/u.test(before)) return isEvent(after);
  if (CHANGED_BY.test(before)) return false;
  if (GERMAN_PREPOSITION.test(before)) return !/^\s\p{Lu}/u.test(after);
  return SAYS_YEAR.test(before);
}

const RANGE_OF_NUMBERS = /^\s(?:to|bis|à|a)\s\p{N}/u;
/** "Fell by 2000" says how far, "was built by 2000" when. */
const CHANGED_BY =
  /(?:rose|fell|grew|gr[oe]w|rise|fall|increased?|decreased?|cut|reduced?|up|down|outnumbered|exceeded|dropped|climbed)\s(?:from|by|to)\s$/u;
const GERMAN_PREPOSITION = /(?<!\p{L})(?:[Bb]is|[Vv]or|[Nn]ach|[Vv]on|[Aa]b|[Ss]eit)\s$/u;
const SAYS_YEAR = new RegExp(
  `(?<!\\p{L})(?:${[
    // English
    '[Ii]n|[Bb]y|[Ss]ince|[Uu]ntil|[Tt]ill|[Bb]efore|[Aa]fter|[Dd]uring|[Tt]hroughout|[Ff]rom|[Ee]arly|[Ll]ate|[Mm]id|[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter|[Yy]ear',
    '(?:end|start|beginning|middle|spring|summer|autumn|fall|winter|half|year|events|elections?)\\s(?:of|in)',
    '(?:budgets?|plans?|planned|forecast|target|outlook|scheduled|set|due|elections?)\\sfor',
    // German
    'Jahre?s?|Anfang|Mitte|Ende|Frühjahr|Frühling|Sommer|Herbst|Winter',
    // French
    '[Ee]n|[Dd]epuis|[Aa]vant|[Aa]près|[Dd]ès|[Ff]in|[Dd]ébut|mi|[Aa]nnée|[Aa]n|[Cc]ourant|[Éé]té|hiver|printemps|automne|[Ii]ci(?:\\sà)?',
    // Spanish
    '[Dd]esde|[Hh]asta|[Aa]ntes\\sde|[Dd]espués\\sde|[Aa]ño|finales\\sde|principios\\sde|mediados\\sde|verano\\sde|invierno\\sde|otoño\\sde|primavera\\sde',
  ].join('|')})[\\s-]$`,
  'u',
);
