import { Chance } from '#tests/builders/chance';

/** Whom the texts speak of. Sentences name them, so that mentions are found and passages have somebody in them. */
export const named = [
  'Russia',
  'Ukraine',
  'North Korea',
  'NATO',
  'South Korea',
  'Japan',
  'China',
  'Poland',
  'the Ministry of Defence',
  'Kim Jong Un',
  'Mark Rutte',
  'the General Staff',
] as const;

const words = (
  'after all an analysis and any army as at because before border but by ceasefire claims command could day decision ' +
  'defence deployment during each eastern effort enemy evening fighting first for forces found from front government had ' +
  'has have help her his if in infantry into is it its last later leaders likely line losses many may meeting men military ' +
  'minister missiles more morning moved much near never new night no northern not now of officers officials on one only or ' +
  'order other out over party plan policy position pressure price region report reserve river road said sanctions says ' +
  'second sent shells should since soldiers some south statement still support supply than that the their them there these ' +
  'they third this those three time to told town troops two under units until village war was week were western what when ' +
  'which while who will winter with without would year'
).split(' ');

const syllables = 'ka ro mi ten dal vor shi lun pe gra zo nat bel kur'.split(' ');

/** So many names of one to three words that no text names. The same each time. */
export function madeNames(count: number): string[] {
  const chance = new Chance(7);
  const word = (): string => {
    const letters = Array.from({ length: 2 + chance.upTo(2) }, () => chance.among(syllables)).join('');
    return `${letters.charAt(0).toUpperCase()}${letters.slice(1)}`;
  };
  const names = new Set<string>();
  while (names.size < count) names.add(Array.from({ length: 1 + chance.upTo(2) }, word).join(' '));
  return [...names];
}

/**
 * A text of so many words in paragraphs of about a hundred: sentences of 6 to 22 words, every third of which names
 * somebody. The same for the same seed.
 */
export function writtenText(wordCount: number, chance: Chance): string {
  const paragraphs: string[] = [];
  let written = 0;
  while (written < wordCount) {
    const wanted = Math.min(wordCount - written, 70 + chance.upTo(60));
    const sentences: string[] = [];
    let inParagraph = 0;
    while (inParagraph < wanted) {
      const length = 5 + chance.upTo(17);
      sentences.push(sentence(length, chance));
      inParagraph += length;
    }
    written += inParagraph;
    paragraphs.push(sentences.join(' '));
  }
  return paragraphs.join('\n\n');
}

const chineseWords = (
  '粮食 走廊 制裁 会谈 边境 军队 部队 导弹 能源 港口 价格 停火 协议 政府 总统 部长 官员 报道 声明 表示 认为 可能 已经 将 在 和 对 的 了 ' +
  '今年 昨天 周一 地区 国家 俄罗斯 乌克兰 朝鲜 日本 中国 支持 增加 减少 出口 进口 石油 天然气 谈判 继续 结束 开始'
).split(' ');

/** The same in Chinese: words stand without spaces between them. */
export function chineseText(wordCount: number, chance: Chance): string {
  let text = '';
  let inSentence = 0;
  for (let written = 0; written < wordCount; written += 1) {
    text += chance.among(chineseWords);
    inSentence += 1;
    if (inSentence < 6 || !chance.is(1 / 8)) continue;
    text += chance.is(1 / 6) ? '。\n\n' : '。';
    inSentence = 0;
  }
  return text.trim();
}

function sentence(length: number, chance: Chance): string {
  const chosen = Array.from({ length }, () => chance.among(words));
  if (chance.is(1 / 3)) chosen[Math.floor(chance.next() * length)] = chance.among(named);
  const joined = chosen.join(' ');
  return `${joined.charAt(0).toUpperCase()}${joined.slice(1)}.`;
}
