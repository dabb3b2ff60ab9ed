import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { eachWord, searchWords } from '#shared/search/words';

/** What the text says where each word was told. */
function written(text: string): string[] {
  const found: string[] = [];
  eachWord(text, (_, start, end) => found.push(text.slice(start, end)));
  return found;
}

describe('the words of a text', () => {
  test.each<[script: string, text: string, words: string]>([
    ['capitals and signs', 'NATO’s “Steadfast-Defender” 2024!', 'nato s steadfast defender 2024'],
    ['accents', 'Zélenskyy in São Tomé, Łódź', 'zelenskyy in sao tome lodz'],
    ['joined accents', 'Ze\u0301lenskyy', 'zelenskyy'],
    ['German', 'Großmächte über Öl', 'grossmachte uber ol'],
    ['Turkish', 'İstanbul ISPARTA ısparta Diyarbakır', 'istanbul isparta isparta diyarbakir'],
    ['Russian', 'Ещё подлётное время', 'еще подлетное время'],
    ['Greek', 'ΟΔΥΣΣΕΥΣ, Οδυσσεύς', 'οδυσσευσ οδυσσευσ'],
    ['Arabic with vowel signs', 'أَعْلَنَتْ وزارةُ الدِّفاعِ', 'اعلنت وزاره الدفاع'],
    ['Arabic with long strokes and other alefs', 'الـــعراق إيران آسيا ٱلله', 'العراق ايران اسيا الله'],
    ['Arabic and Persian digits and letters', '٢٠٢٤ ۲۰۲۴ کشتی', '2024 2024 كشتي'],
    ['Arabic in its forms of presentation', 'ﻻ ﷲ', 'لا الله'],
    ['Hebrew with points', 'שָׁלוֹם צה״ל', 'שלום צה ל'],
    ['wide letters', 'ＮＡＴＯ　２０２４', 'nato 2024'],
    ['ligatures', 'ﬁnal oﬃce', 'final office'],
    ['unseen signs', 'sanc\u00ADtions \u200Fand\u200E \uFEFFmore', 'sanctions and more'],
    ['Chinese', '粮食走廊。', '粮 食 走 廊'],
    ['Japanese', 'ドナルド・トランプが', 'ド ナ ル ド ト ラ ン プ が'],
    ['Japanese with half letters and loose strokes', 'ﾄﾗﾝﾌﾟ か\u3099', 'ト ラ ン プ が'],
    ['Korean, also in parts', '북한은 \u1112\u1161\u11AB', '북 한 은 한'],
    ['Thai, vowels with their letters', 'กองทัพเรือที่', 'ก อ ง ทั พ เ รื อ ที่'],
    ['Khmer', 'កម្ពុជា', 'ក ម្ ពុ ជា'],
    ['words amid letters', '3月10日COVID后', '3 月 10 日 covid 后'],
    ['pictures', 'go 🚀🚀 👍🏽 🇺🇦 ☢️!', 'go 🚀 🚀 👍 🇺 🇦 ☢'],
    ['Hindi', 'रूस ने २०२४', 'रूस ने 2024'],
    ['nothing', ' — …', ''],
  ])('%s', (_, text, words) => {
    expect(searchWords(text).join(' ')).toBe(words);
  });

  test('lie where they are written, accents and all', () => {
    expect(written('The Ze\u0301lenskyy oﬃce, 粮食 in ﷲ Straße')).toEqual([
      'The',
      'Ze\u0301lenskyy',
      'oﬃce',
      '粮',
      '食',
      'in',
      'ﷲ',
      'Straße',
    ]);
  });

  test('are the same in any part of a text that is cut between them', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 8 })), (parts) => {
        expect(searchWords(parts.join(' . '))).toEqual(parts.flatMap(searchWords));
      }),
    );
  });

  test('lie one after another, each within the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        let last = 0;
        eachWord(text, (word, start, end) => {
          expect(word).not.toBe('');
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        });
        expect(last).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
