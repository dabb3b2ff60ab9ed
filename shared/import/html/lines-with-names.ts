import { beforeNames, betweenNames, isName, isOutlet, peopleIn } from './people';
import { writtenDate } from './written-date';

const label =
  /(?:作者|記者|记者|撰文|執筆|取材・文|автори?|текст|نویسنده|نگارنده|الكاتب|بقلم|लेखक|기자|글|haber|muhabir|authors?|autor(?:en|es|a|in)?|auteurs?|autore)\s*[:：]\s*([^|｜　\n]{2,60})/iu;

/** The people whom a line names as its authors: all of it is a byline, or one is in it behind a label: "2024年… 记者：…". */
export function peopleNamedIn(line: string, outlet?: string, language?: string): string[] {
  const isByline =
    beforeNames.test(line) ||
    /^(?:【|（)?(?:記者|文[\s:：/／|＝])/u.test(line) ||
    isNameAtOutlet(line, outlet) ||
    isNamesAndDate(line);
  return peopleIn(isByline ? line : (label.exec(line)?.[1] ?? ''), outlet, language);
}

/** "Ірина Коваль, Назар Бондар — 28 жовтня 2024": names, and the date. */
function isNamesAndDate(line: string): boolean {
  const [names = ''] = line.split(/\s*\d/, 1);
  // "Last Modified: 28 October" are no names; nor is a label in letters without capitals, by which names cannot be told.
  const isLabel = /[:：]\s*$/u.test(names) || !/\p{Lu}/u.test(names);
  if (line.length > 160 || names === line || isLabel || writtenDate(line) === undefined) return false;
  const pieces = names.split(betweenNames).map((piece) => piece.replace(/[\s—–|-]+$/, ''));
  return pieces.length > 0 && pieces.every(isName);
}

/** The names of several people, if a line is nothing but these: "Nadia Orlen, Pavel Stec, and Ruth Haller". */
export function namesIn(line: string): string[] {
  const joined = /\s(?:and|und|et|y|e|en|och|og|и|та|і|i|ve|&)\s/u;
  if (line.length > 400 || !joined.test(line)) return [];
  const names = line.split(betweenNames).filter(Boolean);
  return names.length > 1 && names.every((name) => isName(name) && name.split(' ').length < 5) ? names : [];
}

/** "Selin Doğan / Kıyı Gazetesi": a name, and whom its bearer works for. */
function isNameAtOutlet(line: string, outlet: string | undefined): boolean {
  const [name = '', office = '', ...others] = line.split(betweenNames);
  return (
    others.length === 0 &&
    isName(name) &&
    !isOutlet(name, outlet) &&
    office !== '' &&
    isOutlet(office, outlet)
  );
}

/**
 * The reporters in the dateline that a Chinese agency begins its text with: "（中央社記者林知遠基隆28日電）". Nothing parts the
 * name from the place; it has three letters, or two if only two are left for the place. Or they stand behind it:
 * "本报青湾10月27日电（记者周启明、何晓岚）".
 */
export function reportersInDateline(text: string): string[] {
  const behind = /^.{0,40}?[电電讯訊]\s*[（(][记記]者\s*([\p{Script=Han}、\s]{2,30})[)）]/u.exec(text)?.[1];
  if (behind !== undefined) return behind.split(/[、\s]+/).filter((name) => /^.{2,4}$/u.test(name));
  const named =
    /^[（(【][^）)】]{0,16}?[記记]者\s*([\p{Script=Han}、]{4,30}?)[\d\s一二三四五六七八九十]*日?[電电專专报報]/u.exec(
      text,
    )?.[1];
  return (named ?? '').split('、').flatMap((piece, at, pieces) => {
    const isLast = at === pieces.length - 1;
    const name = isLast ? piece.slice(0, piece.length > 4 ? 3 : 2) : piece;
    return /^.{2,4}$/u.test(name) ? [name] : [];
  });
}

/** Whether a line is a person's name and nothing else, as articles are signed. */
export function isNameAlone(line: string): boolean {
  return (
    !/\p{Script=Han}/u.test(line) && line.split(' ').length <= 4 && !/[.!?:,]$/.test(line) && isName(line)
  );
}
