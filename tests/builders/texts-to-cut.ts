/** Texts and how they are cut: asked of Node's segmenter in the unit tests, and of the page's own in the storage tests. */

/** A text, and its sentences. */
export const sentences: readonly (readonly [text: string, cut: readonly string[]])[] = [
  ['The U.S. Army said so. Russia did not.', ['The U.S. Army said so.', 'Russia did not.']],
  [
    'Gen. Smith met Mr. Lee in Washington, D.C. on Monday. They left.',
    ['Gen. Smith met Mr. Lee in Washington, D.C. on Monday.', 'They left.'],
  ],
  ['Prof. A. B. Müller agreed. (He lied.) Then:', ['Prof. A. B. Müller agreed.', '(He lied.)', 'Then:']],
  ['Was it true? No. The army denied it.', ['Was it true?', 'No.', 'The army denied it.']],
  ['It fell to No. 5 Company. It fled.', ['It fell to No. 5 Company.', 'It fled.']],
  ['It cost $1.5 million. Who paid?', ['It cost $1.5 million.', 'Who paid?']],
  ['They need shells, guns, etc. The rest is there.', ['They need shells, guns, etc.', 'The rest is there.']],
  [
    '“We will go.” He said so. "Really?" she asked.',
    ['“We will go.”', 'He said so.', '"Really?" she asked.'],
  ],
  ['“Will they come?” he asked. “Who knows!”', ['“Will they come?” he asked.', '“Who knows!”']],
  ['He said: ‘They left.’ “We stayed,” she said.', ['He said: ‘They left.’', '“We stayed,” she said.']],
  ['“They left. We stayed.” Then “peace” came.', ['“They left.', 'We stayed.”', 'Then “peace” came.']],
  ['He went to the U.S. The army stayed.', ['He went to the U.S.', 'The army stayed.']],
  ['They met at 5 p.m. Monday. Nobody spoke.', ['They met at 5 p.m. Monday.', 'Nobody spoke.']],
  [
    'Acme Inc. sold it. “No,” said Acme Co. But it did.',
    ['Acme Inc. sold it.', '“No,” said Acme Co.', 'But it did.'],
  ],
  ['They waited … and waited... and left. Why?', ['They waited … and waited... and left.', 'Why?']],
  ['Losses rose 3.5 per cent to 10,000.5 tons. Why?', ['Losses rose 3.5 per cent to 10,000.5 tons.', 'Why?']],
  ['North Korean troops “arrive in Kursk”', ['North Korean troops “arrive in Kursk”']],
  [
    'A line that a mail program broke at its width goes\non in the next one. Then\nends.',
    ['A line that a mail program broke at its width goes\non in the next one.', 'Then', 'ends.'],
  ],
  [
    'The list that follows has items of some length:\n- The first of them\n- The second',
    ['The list that follows has items of some length:', '- The first of them', '- The second'],
  ],
  ['They won! 🎉 Then they lost. 👩‍👧 Home.', ['They won!', '🎉 Then they lost.', '👩‍👧 Home.']],
  [
    'وصلت القوات إلى الجبهة. هل ستبقى؟ لا أحد يعرف.',
    ['وصلت القوات إلى الجبهة.', 'هل ستبقى؟', 'لا أحد يعرف.'],
  ],
  [
    '俄罗斯军队进入库尔斯克。乌克兰作出回应！结果如何？',
    ['俄罗斯军队进入库尔斯克。', '乌克兰作出回应！', '结果如何？'],
  ],
  // Thai writes no full stops: what stands in one paragraph is one piece.
  ['ทหารมาถึงแล้ว พวกเขาจะอยู่ต่อ', ['ทหารมาถึงแล้ว พวกเขาจะอยู่ต่อ']],
  ['  One line\nand another. Third  ', ['One line', 'and another.', 'Third']],
  ['a line with Gen.\nSmith', ['a line with Gen.', 'Smith']],
  ['...', ['...']],
  [' \n\t ', []],
  ['', []],
];

/** A text, and its words. */
export const words: readonly (readonly [text: string, cut: readonly string[]])[] = [
  ['The U.S. ministry’s report', ['The', 'U.S.', 'ministry’s', 'report']],
  ['10,000 troops, 3.5 per cent', ['10,000', 'troops', '3.5', 'per', 'cent']],
  ['“Go!” 🙂 — they don’t', ['Go', 'they', 'don’t']],
  ['وصلت القوات', ['وصلت', 'القوات']],
  ['俄罗斯军队进入', ['俄罗斯', '军队', '进入']],
  ['ทหารรัสเซียมาถึง', ['ทหาร', 'รัสเซีย', 'มา', 'ถึง']],
  ['… — !', []],
];

/** A text, what of it was selected, and the passage that this becomes. */
export const selections: readonly (readonly [text: string, selected: string, passage: string])[] = [
  ['The ministry said so.', 'inistry sai', 'ministry said'],
  ['The ministry said so.', ' said so.', 'said so'],
  ['They wait… What?! Yes', 'hey wait… ', 'They wait'],
  ['They wait… What?! Yes', 'hat?!', 'What'],
  ['in the U.S. today', 'U.S', 'U.S.'],
  ['the ministry’s report', 'ministry', 'ministry’s'],
  ['He said “the ministry left.” Then', '“the ministry left.” ', '“the ministry left.”'],
  ['He said “the ministry left.” Then', 'he ministry lef', 'the ministry left'],
  ['the (new) troops', '(new)', '(new)'],
  [
    'He called it a “dangerous expansion” of',
    'called it a “dangerous expansion',
    'called it a “dangerous expansion”',
  ],
  ['it (as he says, “new”) holds', '(as he says, “new', '(as he says, “new”)'],
  ['the “old” and new', 'and new', 'and new'],
  ['“Numbers tell you nothing. Ask who leads.”', '“Numbers tell you nothing', 'Numbers tell you nothing'],
  ['a 🛰 over Kursk', '🛰', '🛰'],
  ['a 🛰over Kursk', '🛰ov', '🛰over'],
  ['x — — y', ' — ', '—'],
  ['俄罗斯军队进入', '罗斯军', '俄罗斯军队'],
  ['ทหารรัสเซียมาถึง', 'หารรัส', 'ทหารรัสเซีย'],
  ['وصلت القوات اليوم', 'لقوا', 'القوات'],
];
