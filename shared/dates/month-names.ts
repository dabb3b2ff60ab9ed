export const dateLanguages = ['en', 'de', 'fr', 'es'] as const;
/** The languages whose dates are found. */
export type DateLanguage = (typeof dateLanguages)[number];

/**
 * The months from January on, each with all that it is called; an abbreviation may have a full stop. Spanish abbreviations
 * that are words elsewhere ("may", "mar") are left out.
 */
export const monthNames: Record<DateLanguage, readonly (readonly string[])[]> = {
  en: [
    ['January', 'Jan'],
    ['February', 'Feb'],
    ['March', 'Mar'],
    ['April', 'Apr'],
    ['May'],
    ['June', 'Jun'],
    ['July', 'Jul'],
    ['August', 'Aug'],
    ['September', 'Sept', 'Sep'],
    ['October', 'Oct'],
    ['November', 'Nov'],
    ['December', 'Dec'],
  ],
  de: [
    ['Januar', 'Jänner', 'Jan'],
    ['Februar', 'Feber', 'Feb'],
    ['März', 'Mrz'],
    ['April', 'Apr'],
    ['Mai'],
    ['Juni', 'Jun'],
    ['Juli', 'Jul'],
    ['August', 'Aug'],
    ['September', 'Sept', 'Sep'],
    ['Oktober', 'Okt'],
    ['November', 'Nov'],
    ['Dezember', 'Dez'],
  ],
  fr: [
    ['janvier', 'janv'],
    ['février', 'févr', 'fév'],
    ['mars'],
    ['avril', 'avr'],
    ['mai'],
    ['juin'],
    ['juillet', 'juil'],
    ['août', 'aout'],
    ['septembre', 'sept'],
    ['octobre', 'oct'],
    ['novembre', 'nov'],
    ['décembre', 'déc'],
  ],
  es: [
    ['enero'],
    ['febrero', 'feb'],
    ['marzo'],
    ['abril', 'abr'],
    ['mayo'],
    ['junio', 'jun'],
    ['julio', 'jul'],
    ['agosto'],
    ['septiembre', 'setiembre'],
    ['octubre', 'oct'],
    ['noviembre', 'nov'],
    ['diciembre', 'dic'],
  ],
};

const numberOf = new Map(
  dateLanguages.flatMap((language) =>
    monthNames[language].flatMap((names, at) =>
      names.flatMap((name) => spellings(name).map((spelling) => [spelling, at + 1] as const)),
    ),
  ),
);

/** Also as a sentence begins, but for the planet; never smaller than written: "march" and "may" are other words in English. */
function spellings(name: string): string[] {
  return name === 'mars' ? [name] : [name, name.charAt(0).toUpperCase() + name.slice(1)];
}

/** Any name of a month, for a pattern. */
export const ANY_MONTH = `(?:${[...numberOf.keys()].toSorted((one, other) => other.length - one.length).join('|')})(?!\\p{L})\\.?`;

/** From 1. @param name as it stands in the text, with its full stop */
export function monthOf(name: string): number {
  return numberOf.get(name.replace(/\.$/u, '')) ?? 0;
}
