export type ListField = 'title' | 'text' | 'published' | 'publisher' | 'address' | 'author' | 'language';

/**
 * What the columns of a list of articles are called, by programs, feeds, archives and people, in several languages; the
 * first that has a value counts. Written as `plainName` gives them.
 */
const names: Readonly<Record<ListField, string>> = {
  title:
    'title headline heading subject name articletitle titel überschrift titre título titulo titolo заголовок название العنوان عنوان 标题 標題 タイトル 제목',
  text:
    'text fulltext body bodytext articlebody articletext maintext content contenttext contenthtml contentencoded story article ' +
    'html markdown volltext inhalt artikel texte contenu texto contenido cuerpo testo текст содержание النص نص المحتوى 正文 内容 內容 本文 본문 내용 ' +
    'description summary abstract',
  published:
    'published publishedat publisheddate publishdate publicationdate publishedon datepublished pubdate date datetime articledate ' +
    'created createdat timestamp time issued datum veröffentlicht fecha data дата التاريخ تاريخ 日期 日付 날짜',
  publisher:
    'publisher source sourcename outlet publication publicationname newspaper journal medium media site sitename website domain quelle zeitung fuente ' +
    'medio fonte источник издание المصدر 来源 來源 出典 출처',
  address:
    'url link articleurl weburl sourceurl canonicalurl permalink address uri href webaddress adresse enlace lien ссылка الرابط 链接 連結 링크',
  author:
    'author authors byline creator writer by autor autoren verfasser auteur auteurs autores autore автор авторы الكاتب المؤلف 作者 著者 기자',
  language: 'language lang languagecode sprache langue idioma lingua язык اللغة 语言 語言 言語 언어',
};
const fields = Object.keys(names) as ListField[];
const ranks = new Map<string, { field: ListField; rank: number }>(
  fields.flatMap((field) => names[field].split(' ').map((name, rank) => [name, { field, rank }] as const)),
);

/** Which columns may hold which field, the one whose name says it best first. */
export function fieldsOf(columns: Iterable<string>): Map<ListField, string[]> {
  const chosen = new Map<ListField, { column: string; rank: number }[]>();
  for (const column of columns) {
    const known = ranks.get(plainName(column));
    if (known) chosen.set(known.field, [...(chosen.get(known.field) ?? []), { column, rank: known.rank }]);
  }
  return new Map(
    [...chosen].map(([field, known]) => [
      field,
      known.toSorted((one, other) => one.rank - other.rank).map(({ column }) => column),
    ]),
  );
}

/** "Publication Date", "publication_date" and "publicationDate" are one name. */
function plainName(column: string): string {
  return column
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\d]/gu, '');
}
