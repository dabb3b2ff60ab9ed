/** What stands before the names in a byline, in the languages that most articles are in. */
const before =
  /^(?:(?:written|posted|published|reported|story|words|text|article|analysis|interview|opinion|reporting|photographs?)\s+(?:and\s+photographs\s+)?)?(?:by|von|par|por|di|da|door|af|av|przez|от|автор(?:ы)?|autor(?:en|es|a|in)?|auteurs?|autore|författare|kirjoittaja|yazar|haber|muhabir|author|authors|نویسنده|نگارنده|نوشته(?: شده توسط)?|توسط|گزارش|بقلم|كتب|كتبت|الكاتب|כתב|מאת|作者|記者|记者|文|撰文|執筆|取材|著者|기자|글)(?:\s*[:：/／|]\s*|\s+|$)/iu;

const between =
  /\s*(?:[,;|·•&\n/／、]|(?<=\s)(?:and|und|et|y|e|en|og|och|и|i|ve|with|mit|avec|con|و)(?=\s)|\s[-–—]\s)\s*/iu;

/** Words that are in no person's name: of outlets, desks and offices. */
const offices =
  /\b(news|staff|agency|agencies|desk|team|newsroom|editors?|editorial|board|press|times|post|media|reuters|afp|ap|dpa|epa|bloomberg|associated|correspondents?|reporters?|writers?|journalists?|redaktion|redakteur(?:in)?|korrespondent(?:in)?|r[ée]daction|redacci[oó]n|redazione|redactie|admin|administrator|guest|contributors?|columnist|analyst|professor|director|chief|senior|politics|political|security|diplomatic|foreign|defen[cs]e|international|world|europe|business|economics|bureau|ministry|department|office|service|network|magazine|journal|university|institute|company|group|online|webmaster|unknown|anonymous|super user|producer|presenter|wires?|updated|published|posted|minutes?|read|ago|am|pm|gmt|utc)\b|редакция|корреспондент|روزنامه|خبرگزاری|خبرنگار|گروه|سرویس|وكالة|صحيفة|مراسل|編集部|通信|新聞|新华社|新華社|日报|日報|通訊社|电|報導|报道/iu;

/** Small words of names: "van der Meer". */
const particles =
  /^(?:van|von|der|den|de|di|da|dos|do|del|della|la|le|el|al|bin|ibn|ben|abu|zu|zur|af|av|ter|ten|und|y|e|st\.?|o['’])$/i;

/**
 * The people whom a byline names, in its order: without "By", their offices, places, mail addresses and handles.
 *
 * @param byline as it stands on the page, or in its data
 * @param outlet whose name is no person's, however it looks
 */
export function peopleIn(byline: string, outlet?: string): string[] {
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
    .map((line) => line.trim().replace(before, ''))
    .join('\n');
  const people: string[] = [];
  for (const piece of named.split(between)) {
    const name = withoutPlace(withoutRank(piece.trim().replace(before, ''))).replace(
      /^[\s.:–—-]+|[\s:–—-]+$/g,
      '',
    );
    const isOutlet = name.toLowerCase() === outlet?.toLowerCase();
    if (isName(name) && !isOutlet && !people.includes(name)) people.push(name);
  }
  return people;
}

const label =
  /(?:作者|記者|记者|撰文|執筆|取材・文|автори?|текст|نویسنده|نگارنده|الكاتب|بقلم|लेखक|기자|글|haber|muhabir|authors?|autor(?:en|es|a|in)?|auteurs?|autore)\s*[:：]\s*([^|｜　\n]{2,60})/iu;

/** The people whom a line names as its authors: all of it is a byline, or one is in it behind a label: "2024年… 记者：…". */
export function peopleNamedIn(line: string, outlet?: string): string[] {
  const isByline = before.test(line) || /^(?:【|（)?(?:記者|文)/u.test(line);
  return peopleIn(isByline ? line : (label.exec(line)?.[1] ?? ''), outlet);
}

/** "Nadia Orlik in Kyiv" and "Nadia Orlik on 29 October" are Nadia Orlik. */
function withoutPlace(piece: string): string {
  return piece
    .replace(/\s+(?:on|am|le|el|il|em|op|от|в)\s+(?:\p{L}+\s+)?\d[\s\S]*$/u, '')
    .replace(/\s+(?:in|at|for|from|aus|à|en|w|в|på|i)\s+\p{Lu}[\s\S]*$/u, '');
}

/** Korean papers write "reporter" behind the name. */
function withoutRank(piece: string): string {
  return piece.replace(
    /^(\p{Script=Hangul}{2,5})\s*(?:선임|수습|인턴)?(?:기자|특파원|논설위원)[\s\S]*$/u,
    '$1',
  );
}

function isName(text: string): boolean {
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
