/** The words by which the name of a state shows itself as a place, as pieces of regular expressions. */

const directions = [
  '(?:north|south|east|west)(?:-?(?:east|west))?(?:ern)?',
  'central|upper|lower|inner|outer|mainland|coastal|border|rural|remote|neighbou?ring|nearby',
  '(?:\\p{L}+-)?occupied|annexed|war-torn|Baltic|Arctic|Pacific|Black|Far',
];
export const direction = `(?:${directions.join('|')})`;

const places = [
  'regions?|provinces?|borders?|frontiers?|oblasts?|krai|republics?|county|counties|districts?',
  'territory|territories|city|cities|towns?|villages?|capital|coasts?|coastline|shores?|airspace|waters',
  'soil|lands?|islands?|peninsula|enclave|exclave|heartland|countryside|interior|north|south|east|west',
  'ports?|airports?|mountains?|deserts?|rivers?|lakes?',
];
/** What a state has and is no actor. Not where it is said of somebody: "border guards", "city officials". */
export const ownPlace = notOfSomebody(`(?:${places.join('|')})`);
/** What follows a bare name only where the land is meant: "the Russia border". */
export const landBehind = notOfSomebody(
  '(?:borders?|frontier|airspace|territory|soil|oblast|region|province)',
);
/** What has a place: "parts of Ukraine", "north of Russia". */
export const placeOf =
  '(?:north|south|east|west|parts?|regions?|areas?|territory|territories|coasts?|shores?|soil|outskirts|cit(?:y|ies)|province|interior)';

export const preposition = withCapital(
  'in|into|inside|within|across|throughout|near|outside|around|through|onto|off|entering|enters?|entered|bordering|borders|bordered|visit(?:s|ed|ing)?|fled|fleeing',
);

/** Words with which *in* is about a mind or a move, not a place. */
export const mindOrMove = '(?:trust|confidence|faith|belie(?:f|ves?|ved|ving)|bring(?:s|ing)?|brought)';

export const movement = withCapital(
  'sent|send(?:s|ing)?|deploy\\w*|travel\\w*|fl(?:y|ies|ew|own|ying)|flee(?:s|ing)?|fled|mov(?:e|es|ed|ing|ement)|return\\w*|arriv\\w*|withdr[ae]w\\w*|ship(?:s|ped|ping|ments?)?|transfer\\w*|march\\w*|cross\\w*|journey\\w*|trips?|visits?|deport\\w*|expel\\w*|evacuat\\w*|emigrat\\w*|migrat\\w*|smuggl\\w*',
);
/** What moves to a government and not to its land. */
export const sayings =
  /\b(?:messages?|signals?|warnings?|letters?|notes?|invitations?|congratulations|support)\b/;

function notOfSomebody(words: string): string {
  const somebody =
    'guards?|troops|forces?|police|patrols?|controls?|agency|services?|officials?|authorit(?:y|ies)|council|government|leaders?|governors?';
  return `${words}\\b(?! (?:${somebody})\\b)`;
}

/** The same words, also as a sentence begins. */
function withCapital(words: string): string {
  const either = words.split('|').map((word) => {
    const [first = ''] = word;
    return /[a-z]/.test(first) ? `[${first.toUpperCase()}${first}]${word.slice(1)}` : word;
  });
  return `(?:${either.join('|')})`;
}
