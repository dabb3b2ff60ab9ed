import { expect, test } from 'vitest';
import { writtenLanguage } from '#shared/import/html/written-language';

test.each([
  [
    'The boat that was to bring the fuel is with the yard, and the island waits for it; none of the men said why.',
    'en',
  ],
  [
    'Die Fähre ist nicht mit dem Öl gekommen, und das Dorf wartet auf sie; auch der Bürgermeister wusste von nichts.',
    'de',
  ],
  [
    'Le bateau est dans le port avec les vivres pour une île qui attend, mais pas les malades; des gens sur le quai.',
    'fr',
  ],
  ['船は昨日の朝に港を出たが、島にはまだ着いていない。役場は住民に燃料を配るという。', 'ja'],
  [
    '渡轮由每日四班减为两班，第二艘渡轮在例行检查中被发现船底有一道约四十厘米长的裂缝，须进坞修理至少三个月。',
    'zh',
  ],
  ['여객선이 다음 달부터 하루 두 차례로 줄어든다고 군청이 밝혔다', 'ko'],
  [
    'مدیر آب گفت کشت دوم در سه شهرستان امسال انجام می‌شود و گزارش هر یکشنبه نصب می‌شود؛ چهار نوبت پیش از گرما',
    'fa',
  ],
  [
    'أعلنت وزارة الموارد أن منسوب النهر عند سدة الرشيد ارتفع مترين خلال يومين ودعت سكان القرى الواقعة إلى المغادرة',
    'ar',
  ],
  [
    'Перевізник повідомив, що друге судно стає на ремонт: під ватерлінією знайшли тріщину завдовжки сорок сантиметрів',
    'uk',
  ],
  [
    'Паромы перевезли тысячи тонн груза, чтобы выдержать зиму; мы готовы, сказал объявивший это директор, а вы нет',
    'ru',
  ],
  ['Η εταιρεία ανακοίνωσε χθες τα νέα δρομολόγια', 'el'],
])('%s', (text, language) => {
  expect(writtenLanguage(text)).toBe(language);
});

test('a name, a number or a single word decides nothing', () => {
  for (const text of ['', '28', 'Київ', 'Ada Kern', 'Lorem ipsum dolor sit amet consectetur'])
    expect(writtenLanguage(text)).toBeUndefined();
});
