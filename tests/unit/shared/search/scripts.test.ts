import { describe, expect, test } from 'vitest';
import { lineOf } from '#shared/search/lines';
import { parseQuery } from '#shared/search/parse-query';
import { nobody } from '#shared/search/searched';
import { anArticle, anIndexOf, aSearchedText } from '#tests/builders/a-search';

/** The sentences of a text in which a typed line is found, what was sought in brackets. */
async function foundIn(text: string, line: string, language?: string): Promise<string[]> {
  const about = { title: '', addedAt: 0, ...(language !== undefined && { language }) };
  const index = anIndexOf(nobody, [anArticle({ about, text: aSearchedText(text) })]);
  const found = await index.search(parseQuery(line).query, { limit: 100, from: 0 }, async () => true);
  return (found?.hits ?? []).map(({ range }) => {
    const { line: words, hits } = lineOf(text.slice(range?.start, range?.end), found?.shown ?? []);
    return hits.reduceRight(
      (marked, { start, end }) =>
        `${marked.slice(0, start)}[${marked.slice(start, end)}]${marked.slice(end)}`,
      words,
    );
  });
}

describe('words are found in their scripts', () => {
  test.each<[script: string, language: string, text: string, line: string, found: string[]]>([
    ['English, any capitals', 'en', 'NATO met. Nato left.', 'nato', ['[NATO] met.', '[Nato] left.']],
    ['an owner', 'en', 'Russia’s army left.', 'russia', ['[Russia]’s army left.']],
    ['no part of a word', 'en', 'The sanctions held.', 'sanction', []],
    ['the beginning of a word', 'en', 'The sanctions held.', 'sanction*', ['The [sanctions] held.']],
    [
      'a phrase over signs',
      'en',
      'The “grain-corridor” deal.',
      '"grain corridor"',
      ['The “[grain-corridor]” deal.'],
    ],
    ['no phrase over a sentence', 'en', 'They sold grain. Corridor closed.', '"grain corridor"', []],
    ['German', 'de', 'Die Straße nach Köln. Maße.', 'STRASSE', ['Die [Straße] nach Köln.']],
    ['German umlauts', 'de', 'Die Straße nach Köln.', 'koln', ['Die Straße nach [Köln].']],
    ['Turkish', 'tr', 'DİYARBAKIR’da IĞDIR’a gidildi.', 'ığdır', ['DİYARBAKIR’da [IĞDIR]’a gidildi.']],
    ['Turkish without its dots', 'tr', 'DİYARBAKIR’da konuştu.', 'diyarbakir', ['[DİYARBAKIR]’da konuştu.']],
    ['Russian', 'ru', 'Министр подтвердил приём. Всё ещё ждут.', 'еще', ['Всё [ещё] ждут.']],
    ['Arabic without vowel signs', 'ar', 'أَعْلَنَتْ وزارةُ الدِّفاعِ ذلك.', 'اعلنت', ['[أَعْلَنَتْ] وزارةُ الدِّفاعِ ذلك.']],
    [
      'an Arabic phrase',
      'ar',
      'قالت وزارة الدفاع إنها وصلت.',
      '"وزاره الدفاع"',
      ['قالت [وزارة الدفاع] إنها وصلت.'],
    ],
    ['Hebrew with points', 'he', 'הוּא אָמַר שָׁלוֹם.', 'שלום', ['הוּא אָמַר [שָׁלוֹם].']],
    [
      'Chinese within running text',
      'zh',
      '俄罗斯宣布退出粮食走廊协议。乌克兰表示反对。',
      '粮食走廊',
      ['俄罗斯宣布退出[粮食走廊]协议。'],
    ],
    [
      'two Chinese words',
      'zh',
      '俄罗斯宣布退出协议。乌克兰表示反对。',
      '俄罗斯 反对',
      ['[俄罗斯]宣布退出协议。', '乌克兰表示[反对]。'],
    ],
    ['no Chinese word over another order', 'zh', '食粮走廊。', '粮食', []],
    [
      'Japanese',
      'ja',
      '岸田首相は北朝鮮のミサイル発射を非難した。',
      'ミサイル',
      ['岸田首相は北朝鮮の[ミサイル]発射を非難した。'],
    ],
    ['Japanese in half width', 'ja', 'ミサイル発射。', 'ﾐｻｲﾙ', ['[ミサイル]発射。']],
    ['Korean before its endings', 'ko', '북한은 군대를 보냈다.', '북한', ['[북한]은 군대를 보냈다.']],
    [
      'Thai within running text',
      'th',
      'กองทัพเรือไทยส่งเรือไปทะเลแดง',
      'เรือไทย',
      ['กองทัพ[เรือไทย]ส่งเรือไปทะเลแดง'],
    ],
    ['no Thai letter without its vowel', 'th', 'ที่นี่', 'ท', []],
    ['Khmer', 'km', 'កម្ពុជានិងថៃ', 'ថៃ', ['កម្ពុជានិង[ថៃ]']],
    ['digits of another script', 'ar', 'في عام ٢٠٢٤ وصلوا.', '2024', ['في عام [٢٠٢٤] وصلوا.']],
    ['words amid Chinese', 'zh', '北约NATO在2024年开会。', 'nato', ['北约[NATO]在2024年开会。']],
    ['what stands beside a picture', 'en', 'Go🚀now to Kursk 🇺🇦.', 'kursk', ['Go🚀now to [Kursk] 🇺🇦.']],
    ['letters beyond 16 bits', 'zh', '他姓𠮷野。', '𠮷野', ['他姓[𠮷野]。']],
  ])('%s', async (_, language, text, line, found) => {
    expect(await foundIn(text, line, language)).toEqual(found);
  });
});

test('pictures are found', () => {
  const sought = [{ kind: 'words', text: '👍🏽', isBeginning: false } as const];

  expect(lineOf('All 👍 now 👍🏿', sought).hits).toEqual([
    { start: 4, end: 6 },
    { start: 11, end: 15 },
  ]);
});

describe('words that must stand near each other', () => {
  const text = 'Grain waits. Nobody moved. The corridor is shut. Rain fell. Snow fell.';

  test.each([
    ['grain NEAR corridor', ['[Grain] waits.', 'The [corridor] is shut.']],
    ['grain NEAR rain', []],
    ['grain NEAR nobody NEAR shut', ['[Grain] waits.', '[Nobody] moved.', 'The corridor is [shut].']],
    ['corridor NEAR snow', ['The [corridor] is shut.', '[Snow] fell.']],
  ])('%s', async (line, found) => {
    expect(await foundIn(text, line)).toEqual(found);
  });
});

describe('in a text', () => {
  const text = 'Grain is sold. The corridor is open. Grain in the corridor rots.';

  test('where a sentence holds all that is sought, others are not shown', async () => {
    expect(await foundIn(text, 'grain corridor')).toEqual(['[Grain] in the [corridor] rots.']);
  });

  test('what is spread over it is shown sentence by sentence', async () => {
    expect(await foundIn(text, 'sold open')).toEqual(['Grain is [sold].', 'The corridor is [open].']);
  });

  test('one word that is excluded excludes all of it', async () => {
    expect(await foundIn(text, 'sold -rots')).toEqual([]);
    expect(await foundIn(text, 'sold -frozen')).toEqual(['Grain is [sold].']);
  });

  test('either of two is found', async () => {
    expect(await foundIn(text, 'sold OR open')).toEqual(['Grain is [sold].', 'The corridor is [open].']);
  });
});
