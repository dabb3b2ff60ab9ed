/** Whether what stands before a number says that it is that of a law, a case or an article of one. */
export function isStatute(before: string): boolean {
  return STATUTE.test(before);
}

/** Whether what stands after a number says that so many of something are counted. */
export function isCount(after: string): boolean {
  return COUNTED.test(after) || (PLURAL.test(after) && !FUNCTION_WORD.test(after) && !isEvent(after));
}

/** Whether what stands after a number is something that is named by its year: "elections". */
export function isEvent(after: string): boolean {
  return EVENT.test(after);
}

const STATUTE =
  /(?:[Rr]egulation|[Dd]irective|[Dd]ecision|[Rr]esolution|[Ss]ection|[Aa]rticle|[Cc]ase|[Tt]itle|[Aa]rt|[Ss]ec|UNSCR|[Nn]os?|[Nn]r|[Nn]ummer|[Nn]umber|[Nn]úm|[Nn]º|[Nn]°|[Vv]erordnung|[Rr]ichtlinie|[Bb]eschluss|[Aa]rtikel|[Rr]èglement|[Rr]ésolution|[Rr]eglamento|[Dd]irectiva|[Rr]esolución|[Aa]rtículo|[Ll]ey|[Gg]esetz|[Ll]oi|[Ll]aw|\((?:EU|EG|EC|UE|EEC|CE)\)|§+)\.?\s?$/u;

const COUNTED =
  /^[\s-](?:people|men|women|children|staff|police|personnel|infantry|dead|wounded|injured|killed|missing|additional|more|fewer|extra|other|per\s?cent|million|billion|trillion|thousand|hundred|strong|euros?|dollars?|roubles?|rubles?|pounds?|yuan|yen|metres?|meters?|miles?|kilos?|tons?|tonnes?|hectares?|barrels?|days?|weeks?|months?|years?|km|kg|m|t|mm|cm|ha|[Ee]uro|[Dd]ollar|Rubel|Mann|Menschen|Personen|Soldaten|Tote[nr]?|Prozent|Millionen|Milliarden|Tonnen|Meter|Kilometer|Frauen|Kinder|Stück|personnes|personas|hombres|mujeres|mil|millones|por ciento|pour cent)(?!\p{L})/u;
const PLURAL = /^\s\p{Ll}+s(?!\p{L})/u;
const FUNCTION_WORD =
  /^\s(?:was|is|has|its|his|hers|this|as|across|unless|plus|always|perhaps|does|us|thus|towards|afterwards|besides|says|les|des|ses|mais|dans|sous|sans|plus|depuis|puis|es|los|las|sus|tras|más|pues|als|bis|das|aus|uns|was|des)(?!\p{L})/u;
const EVENT =
  /^\s(?:elections?|war|invasion|budgets?|summit|agreements?|treaty|accords?|constitution|census|referendum|coup|crisis|offensive|annexation|reports?|surveys?|strategy|review|season|[Oo]lympics|[Gg]ames|[Ww]orld|pandemic|protests?|uprising|revolution|deal|ceasefire|memorandum|midterms?|campaigns?|sanctions|attacks?|talks|presidential|parliamentary|general|legislative|federal|fiscal|financial|peace|Minsk|Budapest)(?!\p{L})/u;
