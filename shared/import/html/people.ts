import { usualForm } from './usual-form';

/** What stands before the names in a byline, in the languages that most articles are in. */
export const beforeNames =
  /^(?:(?:written|posted|published|reported|story|words|text|article|analysis|interview|opinion|reporting|photographs?)\s+(?:and\s+photographs\s+)?)?(?:by|von|par|por|di|da|door|af|av|przez|от|автор(?:ы|и)?|текст|autor(?:en|es|a|in|zy|ka)?|auteurs?|autore|autrice|författare|kirjoittaja|yazar|haber|muhabir|author|authors|(?:dal(?:la)?\s+)?nostr[oa]\s+(?:inviat[oa]|corrispondente)|de\s+notre\s+(?:envoyée?\s+spéciale?|correspondante?)|propos\s+recueillis\s+par|nguồn|theo|เขียนโดย|โดย|نویسنده|نگارنده|نوشته(?: شده توسط)?|توسط|گزارش(?:گر)?|خبرنگار|بقلم|كتب|كتبت|الكاتب|إعداد|כתב(?:ה)?|מאת|של|συντάκτης|του|της|लेखक|द्वारा|作者|(?:本[报報刊社台网網])?[記记]者|文|撰文|執筆|取材|著者|기자|글)(?:\s*[,:：/／|]\s*|\s+|$)/iu;

/** What parts the names of several people; a single letter does so only if it is small: "John E Smith" is one person. */
export const betweenNames =
  /\s*(?:[,;|·•&\n/／、]|(?<=\s)(?:and|AND|And|und|UND|et|ET|y|e|en|og|och|och|и|та|і|i|ve|VE|και|ו|with|mit|avec|con|и|و)(?=\s)|\s[-–—]\s)\s*/u;

/** A line that says whose the picture is. */
const ofPicture =
  /^(?:photo(?:graph)?s?|fotos?|fotografía|foto(?:grafie|ğraf)|фото|صورة|تصوير|عکس|bild(?:er)?|写真|사진|圖|图|צילום|φωτο\p{L}*|images?|picture|illustration|ảnh|zdjęci[ae]|फोटो)(?:\s+by)?\s*[:：/(]/iu;

/** Words that are in no person's name: of outlets, desks and offices. */
const offices =
  /\b(news|staff|agency|agencies|desk|team|newsroom|editors?|editorial|board|press|times|post|media|reuters|afp|ap|dpa|epa|bloomberg|associated|correspondents?|reporters?|writers?|journalists?|redaktion|redakteur(?:in)?|korrespondent(?:in)?|r[ée]daction|redacci[oó]n|redazione|redactie|admin|administrator|guest|contributors?|contact|information|county|filed under|columnist|analyst|professor|director|chief|senior|politics|political|security|diplomatic|foreign|defen[cs]e|international|world|europe|business|economics|bureau|ministry|department|office|service|network|magazine|journal|university|institute|company|group|online|webmaster|unknown|about|authors?|(?:mon|tues|wednes|thurs|fri|satur|sun)day|morning|evening|today|anonymous|super user|gazetesi|gazeta|dziennik|zeitung|ediciones|edições|ajans[ıi]|merkezi|spokesperson|press office|notizie|agencias?|producer|presenter|wires?|updated|published|posted|minutes?|read|ago|am|pm|gmt|utc)\b|редакция|корреспондент|агентство|газета|пресс-служба|пресслужба|прес-служба|редакція|روزنامه|خبرگزاری|خبرنگار|گروه|سرویس|وكالة|قناة|صحيفة|مراسل|編集部|通信|新聞|新华社|新華社|日报|日報|通訊社|电|報導|报道|일보|신문|뉴스|방송|통신|닷컴/iu;

/** Small words of names: "van der Meer". */
const particles =
  /^(?:van|von|der|den|de|di|da|dos|do|del|della|la|le|el|al|bin|ibn|ben|abu|zu|zur|af|av|ter|ten|und|y|e|st\.?|o['’])$/i;

/**
 * The people whom a byline names, in its order: without "By", their offices, places, mail addresses and handles.
 *
 * @param byline as it stands on the page, or in its data
 * @param outlet whose name is no person's, however it looks
 * @param language of the page
 */
export function peopleIn(byline: string, outlet?: string, language?: string): string[] {
  const plain = byline
    .replace(/\S+@\S+\.\S+/g, ' ')
    .replace(/(?:https?:\/\/|www\.)\S+/gi, ' ')
    .replace(/@[\w.]+/g, ' ')
    // Japanese papers write the place before the name.
    .replace(/(^|\n|（)[^＝\n]{1,20}＝/g, '$1')
    .replace(/[([][^)\]]*[)\]]/g, ' ')
    .replace(/[^\S\n]+/g, ' ')
    .trim();
  const named = plain
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => !ofPicture.test(line))
    .map((line) => withGivenNamesFirst(parted(line).replace(beforeNames, '')))
    .join('\n');
  const people: string[] = [];
  for (const piece of named.split(betweenNames)) {
    const name = withoutPlace(withoutOffice(withoutRank(piece.trim().replace(beforeNames, '')))).replace(
      /^[\s.:–—-]+|[\s:–—-]+$/g,
      '',
    );
    const usual = usualForm(name, language);
    if (isName(name) && !isOutlet(name, outlet) && !people.includes(usual)) people.push(usual);
  }
  return people;
}

/** Chinese papers part the names of several reporters by spaces. */
function parted(line: string): string {
  return /^(?:本.)?[記记]者/u.test(line)
    ? line.replace(/(?<=\p{Script=Han}{2})\s+(?=\p{Script=Han}{2})/gu, '、')
    : line;
}

/** Also a part of the outlet's name, "Onnuri" of Onnuri News, or that name with more: "Onnuri News Editions". */
export function isOutlet(name: string, outlet = ''): boolean {
  const plain = (text: string) =>
    text
      .normalize('NFKD')
      .replace(/\.com$/i, '')
      .replace(/[^\p{L}\p{N}\s]/gu, '')
      .toLowerCase()
      .replace(/ı/g, 'i');
  const [short, long] = [` ${plain(name)} `, ` ${plain(outlet)} `];
  if (long.startsWith(short)) return true;
  const compact = (text: string) => text.replace(/\s/g, '');
  return compact(long).length > 3 && (short.includes(long) || compact(short).startsWith(compact(long)));
}

/** "Kern, Ada; Holm, J.; Haan, Jan de": names as lists of books have them, of two words each. */
function withGivenNamesFirst(line: string): string {
  return line
    .split(/\s*;\s*/)
    .map((part) => {
      const words = part.split(/\s*,\s*/);
      const isOfList = (word: string) =>
        /^(?:\p{Lu}[\p{L}'’-]+(?: \p{Lu}\.)?|\p{Lu}\.)(?: (?:van|von|der|de|di|da|la|zu))*$/u.test(word);
      if (words.length % 2 !== 0 || !words.every(isOfList)) return part;
      return words.flatMap((word, at) => (at % 2 === 0 ? [`${words[at + 1] ?? ''} ${word}`] : [])).join('; ');
    })
    .join('; ');
}

/** "Nadia Orlik in Kyiv", "Nadia Orlik on 29 October" and "Nadia Orlik 10/29/24" are Nadia Orlik. */
function withoutPlace(piece: string): string {
  return piece
    .replace(/\s+(?:on|am|le|el|il|em|op|от|в)\s+(?:\p{L}+\s+)?\d[\s\S]*$/u, '')
    .replace(/\s+\d[\s\S]*$/u, '')
    .replace(/\s+(?:in|at|for|from|IN|AT|FOR|FROM|aus|à|en|w|в|på|i)\s+\p{Lu}[\s\S]*$/u, '');
}

/** "Nadia Orlik Staff Writer"; and "NADIA ORLIK Envoyée spéciale": where the name is in capitals, what is not is an office. */
function withoutOffice(piece: string): string {
  const words = piece.split(' ');
  const office = words.findIndex((word) => offices.test(word));
  if (office > 1) return words.slice(0, office).join(' ');
  return /^(?:\p{Lu}[\p{Lu}'’.-]*\s+){2,}(?=\p{Lu}?\p{Ll}{2})/u.exec(piece)?.[0].trim() ?? piece;
}

/** Korean papers write "reporter" behind the name. */
function withoutRank(piece: string): string {
  return piece.replace(
    /^(\p{Script=Hangul}{2,5})\s*(?:선임|수습|인턴)?(?:기자|특파원|논설위원)[\s\S]*$/u,
    '$1',
  );
}

/** Whether words look like a person's name. */
export function isName(text: string): boolean {
  if (text.length < 2 || text.length > 60 || /\d/.test(text) || offices.test(text)) return false;
  if (/^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー・\s]+$/u.test(text)) {
    return /^[^\s]{2,8}$|^\S{1,4}\s\S{1,4}$/u.test(text);
  }
  if (/^\p{Script=Hangul}{2,5}$/u.test(text)) return true;
  const parts = text.split(/\s+/);
  if (parts.length > 6) return false;
  // Scripts without capitals: two words or more, so that no single word is taken for a name.
  if (!/[\p{Lu}\p{Ll}]/u.test(text)) return parts.length >= 2 && parts.every((part) => /\p{L}/u.test(part));
  return parts.length >= 2 && parts.every((part) => particles.test(part) || /^['’]?\p{Lu}/u.test(part));
}
