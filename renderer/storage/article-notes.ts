import type { ProjectDatabase } from './database';

/** What somebody said of an article as a whole, outside of the judgement that is at hand above the text. */
export type ArticleNote = {
  readonly id: string;
  /** Of whoever said it; nothing for a person without a name. */
  readonly name: string | undefined;
  /** A remark, or the themes that the person gave the article. */
  readonly text?: string;
  readonly themes?: readonly string[];
};

/** The remarks on an article and the themes that people gave it, in the order in which they came. */
export async function articleNotes(database: ProjectDatabase, document: string): Promise<ArticleNote[]> {
  const [remarks, judgements] = await Promise.all([
    database.threads.where('stream').equals(document).sortBy('createdAt'),
    database.judgements.where('stream').equals(document).sortBy('createdAt'),
  ]);
  const own = remarks.filter(({ on }) => on.type === 'document' && on.id === document);
  const themed = judgements.filter(({ themes = [] }) => themes.length > 0);
  const layers = await database.layers.bulkGet(themed.map(({ layer }) => layer));
  const themes = await database.themes.bulkGet(themed.flatMap((judgement) => judgement.themes ?? []));
  const people = [...own.map(({ person }) => person), ...layers.flatMap((layer) => layer?.person ?? [])];
  const persons = await database.people.bulkGet(people);
  const themeNames = new Map(themes.flatMap((theme) => (theme ? [[theme.id, theme.name] as const] : [])));
  const personNames = new Map(persons.flatMap((row) => (row ? [[row.id, row.name] as const] : [])));
  return [
    ...own.map(({ id, person, text }) => ({ id, name: personNames.get(person), text })),
    ...themed.map(({ id, themes: given = [] }, at) => ({
      id,
      name: personNames.get(layers[at]?.person ?? ''),
      themes: given.flatMap((theme) => themeNames.get(theme) ?? []),
    })),
  ];
}
