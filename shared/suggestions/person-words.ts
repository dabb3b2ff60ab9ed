/** The words by which a text shows that a name is a person's, or that it is not. */

const ranks = [
  'Mr\\.?|Mrs\\.?|Ms\\.?|Mx\\.?|Dr\\.?|Prof\\.?|Professor|Sir|Dame|Lord|Lady',
  '(?:Vice[ -])?President|President-elect|Prime Minister|Premier|Chancellor|Taoiseach',
  'Secretary[ -]General|Secretary of (?:State|Defen[cs]e)|Secretary|Under-?[Ss]ecretary|(?:Deputy )?(?:[A-Z][a-z]+ )?Minister',
  'High Representative|Commissioner|(?:Special )?(?:Envoy|Representative)|Ambassador|Senator|Sen\\.|Congress(?:man|woman)|Rep\\.|Governor|Gov\\.|Mayor|Speaker',
  '(?:Lt\\.|Lieutenant|Maj\\.|Major|Brig\\.|Brigadier|Col\\.) (?:Gen\\.|General|Col\\.|Colonel)|Gen\\.|General|Col\\.|Colonel|Lt\\.|Lieutenant|Maj\\.|Major|Capt\\.|Captain|Sgt\\.|Sergeant|Adm\\.|Admiral|(?:Field )?Marshal|Cmdr\\.|Commander',
  'King|Queen|(?:Crown )?Prince|Princess|Emperor|Sultan|Emir|Sheikh|Ayatollah|Pope|Cardinal|Archbishop|Bishop|Patriarch|Imam|Rabbi',
  'Judge|Justice|Chief Justice|(?:Supreme )?Leader|Chair(?:man|woman|person)?|Director(?:[ -]General)?|Spokes(?:man|woman|person)',
];
/** A title before a name, written with its capital. */
const title = `(?:${ranks.join('|')})`;

/** Titles that are as often written small: they need a whole name behind them. */
const smallTitle =
  '(?:(?:vice[ -])?president|prime minister|(?:foreign |defen[cs]e |finance |interior )?minister|chancellor|secretary[ -]general|spokes(?:man|woman|person)|ambassador|chair(?:man|woman|person)?|director|chief executive|general|admiral|analyst|activist|envoy|lawmaker|senator|professor|adviser|advisor|commander|mayor|governor|chief|leader|chairperson)';

/** A title with its capital, at the place where the expression is set. */
export const TITLE = new RegExp(`${title}(?![\\p{L}\\p{M}\\p{N}])`, 'uy');
/** A title written small, likewise. */
export const SMALL_TITLE = new RegExp(`${smallTitle}(?![\\p{L}\\p{M}\\p{N}])`, 'uy');

/** Small words within a name: "Ursula von der Leyen". */
export const particles: ReadonlySet<string> = new Set(
  `von van der den de la del della di da dos bin ibn al el ben ter`.split(' '),
);

/** No person's name holds one of these words. */
export const impersonal: ReadonlySet<string> = new Set(
  `January February March April May June July August September October November December Monday Tuesday Wednesday
  Thursday Friday Saturday Sunday North South East West Northern Southern Eastern Western Central Middle Upper Lower
  Great New Old United National International Federal Royal Supreme Public General Special Human Civil Social Free
  Republic Kingdom State States Union Nations League Alliance Federation Commonwealth Community Council Committee
  Commission Court Parliament Congress Senate Assembly House Cabinet Ministry Minister Department Office Agency Bureau
  Bank Fund Party Movement Front Group Forces Force Army Navy Guard Guards Corps Brigade Division Regiment Battalion
  Fleet Police Service Services Intelligence Security Defence Defense Foreign Affairs Interior Justice Health Trade
  Treaty Agreement Accord Accords Convention Declaration Charter Act Law War Wars Conflict Crisis Revolution Spring
  Day Week Year Summit Conference Forum Initiative Strategy Plan Policy Doctrine Project Programme Program Report
  University College School Institute Institution Centre Center Foundation Society Association Organization
  Organisation Company Corporation Group Holdings Industries Motors Airlines Airport Station Street Square Road Avenue
  Bridge Palace Castle Church Mosque Temple Museum Park Garden City Town Village County Province Region Oblast District
  Territory Island Islands Peninsula Sea Ocean Gulf Bay Strait Channel Canal River Lake Mount Mountain Mountains Valley
  Desert Coast Cape Point Belt Zone Line Wall Curtain Post Times News Press Journal Daily Weekly Television Radio Media
  Olympics Games Cup Prize Award Black Red White Blue Green Yellow Golden Iron Big Wall Silicon World Europe Asia Africa
  America European Asian African Arab Islamic Christian Jewish Muslim Catholic Orthodox Leave Reply Read More Share
  Electric Dynamics Dynamic Jazeera Comments Related Posts Sign Log Subscribe Click Photo Image Source Getty Reuters The A An This That These Those`
    .split(/\s+/)
    .filter(Boolean),
);

/** What begins a sentence with a capital and is no first name. */
export const beginnings: ReadonlySet<string> = new Set(
  `The A An This That These Those In On At By For From To With Without Within As If When While Where Why How What Who
  Whose Which But And Or Nor So Yet Because Since Although Though However Meanwhile Moreover Still Even Also Both Each
  Every Any All Some Many Most Much Few Several Another Other Such No Not Only Just Then Thus Here There Now Once Until
  Unless Under Over After Before During Between Among Against Through Across Into Upon About Above Below Near Despite
  Following According Like Unlike Is Are Was Were Be Has Have Had Do Does Did Can Could May Might Must Shall Should Will
  Would He She It They We You I His Her Its Their Our Your My One Two Three Yes Perhaps Indeed Instead Later Earlier
  Today Yesterday Tomorrow Asked Speaking Critics Officials Analysts Former Late Told Says Said`
    .split(/\s+/)
    .filter(Boolean),
);

/** Family names that stand first: of them the first word goes alone ("Kim", "Xi"). */
export const familyFirst: ReadonlySet<string> = new Set(
  `Kim Lee Park Choi Choe Yoon Moon Roh Ri Pak Jo Jang Jung Jeong Kang Cho Han Shin Xi Li Wang Zhang Liu Chen Yang Zhao
  Wu Zhou Xu Sun Ma Hu Zhu Guo He Lin Gao Luo Deng Mao Jiang Wen Nguyen Tran Pham Tsai Lai Ma`
    .split(/\s+/)
    .filter(Boolean),
);
