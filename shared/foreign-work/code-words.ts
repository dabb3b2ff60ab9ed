import type { ActorType } from '../model/actor';
import type { RoleName } from '../model/passage';
import { foldName, wordsOfName } from '../text/names';

/** What a heading says that the codes under it are. */
export type Realm = 'actors' | 'implications' | 'themes' | 'review';

// Folded as `foldName` does, so without accents and capitals. English, German, French, Spanish.
const realmWords: Readonly<Record<Realm, string>> = {
  actors: `actors|actor|actants|akteure|akteur|acteurs|actores|people|persons|personen|personnes|personas|
    organisations|organizations|organisationen|organisaciones|stakeholders|players|who|countries|states|staaten|lander|pays|paises`,
  implications: `implications|implication|implikationen|implicaciones|findings|befunde|resultats|hallazgos|
    consequences|konsequenzen|folgen|consecuencias|conclusions|schlussfolgerungen|conclusiones|assessments|judgements|judgments|so what`,
  themes: `themes|theme|themen|thema|topics|topic|temas|sujets|subjects|categories|kategorien`,
  review: `review|reviews|review status|uberprufung`,
};

const roleWords: Readonly<Record<RoleName, string>> = {
  acts: 'acts|acting|actor|agent|does|doer|handelt|handelnd|agit|actua|initiator|initiates',
  affected:
    'affected|target|recipient|object|patient|victim|betroffen|betroffene|ziel|affecte|cible|afectado|objetivo',
  speaks: 'speaks|speaker|says|source|quoted|spricht|sprecher|sagt|parle|habla|hablante',
  supports: 'supports|supporter|supporting|backs|ally|unterstutzt|unterstutzer|soutient|apoya',
  opposes: 'opposes|opponent|opposing|resists|condemns|gegner|lehnt ab|s oppose|se opone',
  mentioned: 'mentioned|named|mention|erwahnt|genannt|mentionne|mencionado',
};

const typeWords: Readonly<Record<ActorType, string>> = {
  person: 'person|persons|people|individual|individuals|personen|personnes|personas',
  state: 'state|states|country|countries|staat|staaten|lander|pays|etats|paises|estados',
  'public-body': 'public body|public bodies|ministry|ministries|authority|authorities|agencies|behorden',
  military: 'military|armed forces|army|armies|militar|streitkrafte',
  intergovernmental: 'intergovernmental|intergovernmental organisations|international organisations|igo|igos',
  company: 'company|companies|business|businesses|firms|unternehmen|firmen|entreprises|empresas',
  group: 'group|groups|party|parties|movements|ngo|ngos|gruppen|parteien|groupes|grupos',
  collective: 'collective|collectives|population|kollektive',
};

const domainWords = `political|politics|military|economic|economy|social|society|information|technology|technological|
  legal|law|environment|environmental|pol|mil|eco|soc|inf|tec|leg|env`;

const realms = lookUp(realmWords);
const roles = lookUp(roleWords);
const types = lookUp(typeWords);
const domains = new Set(wordsIn(domainWords));

export function realmOf(name: string): Realm | undefined {
  return realms.get(plain(name));
}

/** The role that a code below an actor says: "as target", "speaker". */
export function roleOf(name: string): RoleName | undefined {
  const words = plain(name);
  return roles.get(words.replace(/^(?:as|als|comme|como) /, ''));
}

export function actorTypeOf(name: string): ActorType | undefined {
  return types.get(plain(name));
}

export function isDomain(name: string): boolean {
  return domains.has(plain(name));
}

/** Verbs that nearly every sentence of a finding has one of. */
const verbs =
  /(?:^|\s)(?:is|are|was|were|be|has|have|had|will|would|may|might|can|could|cannot|must|should|does|do|did|ist|sind|war|wird|werden|kann|hat|haben|est|sont|sera|peut|es|son|esta|puede|gains?|loses?|needs?|remains?|becomes?|makes?|means?|leads?|increases?|weakens?|strengthens?)(?=\s)/iu;

/** Whether a code's name says something, rather than naming it. */
export function isSentence(name: string): boolean {
  const words = wordsOfName(foldName(name)).length;
  return words >= 4 && (/[.!]$/.test(name.trim()) || verbs.test(name));
}

const joining = /^(?:of|the|and|for|in|de|la|le|du|des|von|van|der|den|del|al|el|bin|und|y|et)$/;

/** Whether a name is written as names are: several words with capitals, or an abbreviation of capitals. */
export function looksLikeName(name: string): boolean {
  if (/^\p{Lu}{2,6}$/u.test(name)) return true;
  const words = name.split(/[\s-]+/).filter((word) => !joining.test(word));
  return (
    words.length >= 2 && words.length <= 6 && words.every((word) => /^\p{Lu}[\p{L}\p{M}.'’]*$/u.test(word))
  );
}

function plain(name: string): string {
  return wordsOfName(foldName(name)).join(' ');
}

function lookUp<Key extends string>(words: Readonly<Record<Key, string>>): ReadonlyMap<string, Key> {
  return new Map(
    (Object.keys(words) as Key[]).flatMap((key) => wordsIn(words[key]).map((word) => [word, key])),
  );
}

function wordsIn(list: string): string[] {
  return list.split('|').map((word) => word.trim());
}
