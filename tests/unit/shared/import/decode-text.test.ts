import { Buffer } from 'node:buffer';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeText } from '#shared/import/decode-text';

// Bytes as other programs write them: made with Python's codecs.
const hex = (bytes: string) => new Uint8Array(Buffer.from(bytes, 'hex'));

const samples: readonly (readonly [string, string, string])[] = [
  [
    'windows-1251',
    'Министр сказал, что это не так, но для страны это важно, как и его слова.',
    'cce8ede8f1f2f020f1eae0e7e0eb2c20f7f2ee20fdf2ee20ede520f2e0ea2c20edee20e4ebff20f1f2f0e0edfb20fdf2ee20e2e0e6edee2c20eae0ea20e820e5e3ee20f1ebeee2e02e',
  ],
  [
    'koi8-u',
    'Міністр сказав, що це не так, та для країни важливо, як і слова від нього, які він мав за.',
    'eda6cea6d3d4d220d3cbc1dac1d72c20ddcf20c3c520cec520d4c1cb2c20d4c120c4ccd120cbd2c1a7cec920d7c1d6ccc9d7cf2c20d1cb20a620d3cccfd7c120d7a6c420ced8cfc7cf2c20d1cba620d7a6ce20cdc1d720dac12e',
  ],
  [
    'ibm866',
    'Министр сказал, что это не так, но для страны это важно, как и его слова.',
    '8ca8ada8e1e2e020e1aaa0a7a0ab2c20e7e2ae20ede2ae20ada520e2a0aa2c20adae20a4abef20e1e2e0a0adeb20ede2ae20a2a0a6adae2c20aaa0aa20a820a5a3ae20e1abaea2a02e',
  ],
  [
    'windows-1256',
    'قال الوزير في بيان من القاهرة إن على الجميع أن يعملوا مع هذا.',
    'dec7e120c7e1e6d2edd120dded20c8edc7e420e3e420c7e1dec7e5d1c920c5e420dae1ec20c7e1cce3edda20c3e420eddae3e1e6c720e3da20e5d0c72e',
  ],
  [
    'windows-1253',
    'Ο υπουργός είπε για την κατάσταση της χώρας και του λαού από την αρχή.',
    'cf20f5f0eff5f1e3fcf220e5dff0e520e3e9e120f4e7ed20eae1f4dcf3f4e1f3e720f4e7f220f7fef1e1f220eae1e920f4eff520ebe1effd20e1f0fc20f4e7ed20e1f1f7de2e',
  ],
  [
    'windows-1255',
    'השר אמר את הדברים על המצב של המדינה, כי הוא לא היה שם.',
    'e4f9f820e0eef820e0fa20e4e3e1f8e9ed20f2ec20e4eef6e120f9ec20e4eee3e9f0e42c20ebe920e4e5e020ece020e4e9e420f9ed2e',
  ],
  [
    'windows-1250',
    'Minister powiedział, że drogi są zamknięte i nie otworzą się już dziś.',
    '4d696e697374657220706f776965647a6961b32c20bf652064726f67692073b9207a616d6b6e69ea74652069206e6965206f74776f727ab9207369ea206a75bf20647a699c2e',
  ],
  [
    'windows-1254',
    'Bakan bunun için çok geç olduğunu ve gerekli değil şey olduğu söyledi.',
    '42616b616e2062756e756e2069e7696e20e76f6b206765e7206f6c6475f0756e7520766520676572656b6c69206465f0696c20fe6579206f6c6475f0752073f6796c6564692e',
  ],
  [
    'shift_jis',
    '水門は月曜日に開きました。大臣はこれを重要だとしています。',
    '908596e582cd8c8e976a93fa82c98a4a82ab82dc82b582bd814291e5906282cd82b182ea82f08f64977682be82c682b582c482a282dc82b78142',
  ],
  [
    'euc-jp',
    '水門は月曜日に開きました。大臣はこれを重要だとしています。',
    'bfe5cce7a4cfb7eecdcbc6fca4cbb3aba4ada4dea4b7a4bfa1a3c2e7bfc3a4cfa4b3a4eca4f2bdc5cdd7a4c0a4c8a4b7a4c6a4a4a4dea4b9a1a3',
  ],
  [
    'gb18030',
    '部长说这是中国人的大事，他们在年初来到了这里，对我们有好处。',
    'b2bfb3a4cbb5d5e2cac7d6d0b9fac8cbb5c4b4f3cac2a3accbfbc3c7d4dac4eab3f5c0b4b5bdc1cbd5e2c0efa3acb6d4ced2c3c7d3d0bac3b4a6a1a3',
  ],
  [
    'big5',
    '部長說這是中國人的大事，他們在年初來到了這裡，對我們有好處。',
    'b3a1aaf8bba1b36fac4fa4a4b0eaa448aabaa46aa8c6a141a54cadcca662a67eaaeca8d3a8eca446b36fb8cca141b9efa7daadcca6b3a66eb342a143',
  ],
  [
    'euc-kr',
    '장관은 이 문제가 중요하다고 말하고 나라의 미래를 위한 길이 있다고 했다.',
    'c0e5b0fcc0ba20c0cc20b9aec1a6b0a120c1dfbfe4c7cfb4d9b0ed20b8bbc7cfb0ed20b3aab6f3c0c720b9ccb7a1b8a620c0a7c7d120b1e6c0cc20c0d6b4d9b0ed20c7dfb4d92e',
  ],
];

test.each(samples)('a text in %s is known by its frequent words', (encoding, text, bytes) => {
  expect(decodeText(hex(bytes))).toEqual({ raw: text, encoding, isGuessed: true });
});

test.each([
  ['utf-16le', 'Шлюз открыт в понедельник.\n'],
  ['utf-16be', 'The lock opens on Monday.\n'],
])('%s is known without its mark', (encoding, text) => {
  const little = Buffer.from(text, 'utf16le');
  const bytes = new Uint8Array(encoding === 'utf-16le' ? little : little.swap16());

  expect(decodeText(bytes)).toEqual({ raw: text, encoding, isGuessed: true });
});

test.each([
  'Le maire a déclaré à la presse que l’été était passé : « C’est terminé. »',
  'La situazione è grave, ma non è seria: così è la vita, perché no.',
  'Der Bürgermeister fährt über die Brücke und grüßt die Fußgänger.',
  'El alcalde está aquí; mañana habrá más noticias según él.',
  'Ação e reação não são iguais, então há de se ver à noite.',
])('%s is read as windows-1252', (text) => {
  const western = text.replaceAll('’', "'");

  expect(decodeText(new Uint8Array(Buffer.from(western, 'latin1')))).toEqual({
    raw: western,
    encoding: 'windows-1252',
    isGuessed: true,
  });
});

test('UTF-8 and what has a mark are not guessed', () => {
  expect(decodeText(new TextEncoder().encode('на не что')).isGuessed).toBe(false);
  expect(decodeText(Uint8Array.of(0xff, 0xfe, 0x61, 0)).isGuessed).toBe(false);
  expect(decodeText(new Uint8Array())).toEqual({ raw: '', encoding: 'utf-8', isGuessed: false });
});

test('every sequence of bytes is read as something', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      expect(typeof decodeText(bytes).raw).toBe('string');
    }),
  );
});
