import type { SourceFields } from '#shared/import/imported';
import type { Block, Mark, PageMark, RevisionFile } from '#shared/model/revision-file';
import { aRevision, type BlockDraft } from './a-document';

/** An article as an importer hands it on: what is shown of it is tried without any importer. */
export type Specimen = { readonly fields: SourceFields; readonly file: RevisionFile };

/** A table of strengths, captions, and two notes at the end, one of which is referred to twice. */
export function reportWithTable(): Specimen {
  const rows = [
    ['Formation', 'Reported by', 'Strength', 'Place', 'Seen on'],
    ['11th Air Assault Brigade', 'Ministry of Defence', '1,900', 'Kursk region', '23 October'],
    ['Special operations corps', '', '600', 'Ussuriysk', '18 October'],
    ['Signals and translators', 'Agency', '', 'Ulan-Ude', ''],
  ];
  const file = aRevision([
    { text: 'Strength of the contingent', kind: 'heading', level: 1 },
    'Between October and November the agencies named five formations.1 No two of them gave the same figure.2',
    { text: 'Table 1. Formations named in public, by source', kind: 'caption' },
    ...cellsOf(rows),
    'The ministry corrected its own figure within a week,1 and the H2O supply at the camp was given as 40 m3 a day.',
    {
      text: 'Ministry of Defence, daily statement of 23 October; the English version differs.',
      kind: 'note',
      label: '1',
    },
    { text: 'See the agency’s own table, which counts signals units apart.', kind: 'note', label: '2' },
  ]);
  const [first, second] = file.blocks.filter(({ kind }) => kind === 'note') as [Block, Block];
  const marks: Mark[] = [
    markOn(file, 'formations.1', 11, 1, { kind: 'noteRef', note: first.start }),
    markOn(file, 'figure.2', 7, 1, { kind: 'noteRef', note: second.start }),
    markOn(file, 'ministry', 0, 8, { kind: 'link', address: 'https://ministry.example/statements/23' }),
    markOn(file, 'week,1', 5, 1, { kind: 'noteRef', note: first.start }),
    markOn(file, 'H2O', 1, 1, { kind: 'lowered' }),
    markOn(file, 'm3 a day', 1, 1, { kind: 'raised' }),
  ];
  return {
    fields: { title: 'Strength of the contingent', publisher: 'Agency', language: 'en' },
    file: { ...file, marks: marks.toSorted((a, b) => a.start - b.start) },
  };
}

/** A table of twelve columns, wider than any column of text. */
export function wideTable(): Specimen {
  const months = 'January February March April May June July August September October November'.split(' ');
  const rows = [
    ['Formation', ...months],
    ['11th Brigade', ...months.map((_, at) => `${at + 1},900 reported`)],
    ['22nd Brigade', ...months.map((_, at) => `${at + 2},300 reported`)],
  ];
  const file = aRevision(['Reported strength by month.', ...cellsOf(rows)]);
  return { fields: { title: 'Strength by month', language: 'en' }, file };
}

/** Seven paragraphs on four pages, the third of which begins in the middle of one. */
export function pagedPaper(): Specimen {
  const file = aRevision(
    Array.from(
      { length: 7 },
      (_, at) =>
        `Paragraph ${at} opens with a claim about unit ${at}. It goes on for some lines, so that the column is filled as in a printed paper. Nothing that is said in it is said again in paragraph ${at + 1}, which stands below it. The last sentence of ${at} closes it.`,
    ),
  );
  const pages: PageMark[] = [
    { at: 0, label: 'xiv' },
    { at: file.blocks[2]?.start ?? 0, label: '15' },
    { at: file.text.indexOf('Nothing', file.blocks[4]?.start), label: '16' },
    { at: file.blocks[6]?.start ?? 0, label: '17' },
  ];
  return {
    fields: { title: 'A printed paper', author: 'A. Writer', published: '2024-11' },
    file: { ...file, meta: { ...file.meta, pages } },
  };
}

/** Characters that deceive, among words, and those that belong to how a script is written. */
export function deceivingText(): Specimen {
  return {
    fields: { title: 'The attachment', language: 'en' },
    file: aRevision([
      'The mail held a file called invoice\u202Efdp.exe, which the ministry opened. What follows is read as it stands.',
      'The name pay\u200Bpal and the name paypal are not the same; a damaged letter is shown as \uFFFD here.',
      { text: 'دولت می\u200Cخواهد گفت‌وگو کند.', direction: 'rtl', language: 'fa' },
    ]),
  };
}

/** An Arabic text with Latin names, a list, a quotation and a figure; one paragraph of it is English. */
export function arabicText(): Specimen {
  const file = aRevision([
    { text: 'قوات في كورسك', kind: 'heading', level: 1 },
    'قالت وزارة الدفاع يوم الاثنين إنها نقلت لواءين إلى الحدود. وأكد مبعوث من NATO في Brussels هذه الخطوة، وقال إن 1,900 جندي وصلوا في 23 أكتوبر.',
    { text: 'قال المتحدث: لا نعرف ما الذي اتُّفق عليه.', quoted: 1 },
    { text: 'الوحدة الأولى في Ussuriysk', kind: 'item' },
    { text: 'الوحدة الثانية في أولان أوده', kind: 'item' },
    { text: 'The English summary says less than the Arabic text.', direction: 'ltr', language: 'en' },
    ...cellsOf([
      ['الوحدة', 'المكان'],
      ['اللواء 11', 'Kursk'],
    ]),
    'ورفض المسؤولون في العاصمة التعليق.',
  ]);
  return { fields: { title: 'قوات في كورسك', language: 'ar', direction: 'rtl' }, file };
}

export function hebrewText(): Specimen {
  return {
    fields: { title: 'כוחות בקורסק', language: 'he' },
    file: aRevision([
      { text: 'כוחות בקורסק', kind: 'heading', level: 1 },
      'דובר משרד הביטחון אמר ביום שני כי שתי חטיבות הועברו לגבול. מקור ב-NATO אישר זאת, אך Reuters דיווחה על 1,900 חיילים בלבד.',
      'איש אינו יודע מה סוכם.',
    ]),
  };
}

/** Japanese with readings, Chinese and Thai: scripts without spaces. */
export function unspacedText(): Specimen {
  const file = aRevision([
    { text: '防衛省は月曜日、二個旅団を国境へ移したと発表した。使者もそれを認めた。', language: 'ja' },
    { text: '国防部星期一宣布已将两个旅调往边境。没有人知道达成了什么协议。', language: 'zh-Hans' },
    { text: 'กระทรวงกลาโหมแถลงเมื่อวันจันทร์ว่าได้ย้ายสองกองพลไปยังชายแดน ไม่มีใครรู้ว่าตกลงอะไรกัน', language: 'th' },
  ]);
  const marks: Mark[] = [
    { kind: 'ruby', start: 0, end: 3, reading: 'ぼうえいしょう' },
    markOn(file, '旅団', 0, 2, { kind: 'ruby', reading: 'りょだん' }),
    markOn(file, '国境', 0, 2, { kind: 'emphasis' }),
  ];
  return { fields: { title: '旅団', language: 'ja' }, file: { ...file, marks } };
}

/** Cells from rows of words, the first row naming the columns; an empty word is an empty cell. */
function cellsOf(rows: readonly (readonly string[])[]): BlockDraft[] {
  return rows.flatMap((words, row) =>
    words.flatMap((text, column): BlockDraft[] =>
      text === '' ? [] : [{ text, kind: 'cell', table: 1, row, column, ...(row === 0 && { isHead: true }) }],
    ),
  );
}

function markOn(
  { text }: RevisionFile,
  words: string,
  from: number,
  length: number,
  traits: Omit<Mark, 'start' | 'end'>,
): Mark {
  const start = text.indexOf(words) + from;
  return { ...traits, start, end: start + length };
}
