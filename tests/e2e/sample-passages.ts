import { importText } from '#shared/import/import-text';
import { roles } from '#shared/model/passage';
import { sampleActors } from '#shared/sample/actors';
import { article, ARTICLE_NAME } from '#shared/sample/article';
import { goldCopy } from '#shared/sample/copies';
import type { SamplePassage } from '#shared/sample/passages';
import type { Scholion } from './app';
import { tablesIn } from './records';

const imported = importText(ARTICLE_NAME, Buffer.from(article));

/** The sample's article as the program shows it. */
export const sampleText = imported.text;

/** The passages that were settled for it, in the order of the text. */
export const samplePassages: readonly SamplePassage[] = Object.values(goldCopy.passages);

/** What one should have made: words, and who is in them with which roles. */
export function wantedPassages(): string[] {
  return samplePassages
    .map(({ quote, tags }) =>
      told(
        quote,
        tags.map(({ actor, roles: has }) => [sampleActors[actor].name, has]),
      ),
    )
    .toSorted();
}

/** What one's own copy holds by the tables, told in the same way. */
export async function ownPassages(app: Scholion): Promise<string[]> {
  const tables = await tablesIn(app);
  const rows = (table: string) => (tables[table] ?? []) as Record<string, string>[];
  const author = await app.author();
  const person = rows('people').find(({ authors }) => authors?.includes(author))?.['id'];
  const copy = rows('layers').find((layer) => layer['person'] === person)?.['id'];
  const nameOf = (id: string | undefined) =>
    rows('actors').find((actor) => actor['id'] === id)?.['name'] ?? '';
  return rows('passages')
    .filter(({ layer }) => layer === copy)
    .map(({ id, quote = '' }) => {
      const rolesOf = (actor: string | undefined) =>
        rows('roles')
          .filter((link) => link['passage'] === id && link['actor'] === actor)
          .map(({ role = '' }) => role);
      const inIt = rows('appearances').filter(({ passage }) => passage === id);
      return told(
        quote,
        inIt.map(({ actor }) => [nameOf(actor), rolesOf(actor)]),
      );
    })
    .toSorted();
}

function told(quote: string, actors: readonly (readonly [name: string, roles: readonly string[]])[]): string {
  const who = actors.map(([name, has]) => `${name} ${roles.filter((role) => has.includes(role)).join(', ')}`);
  return `${quote}: ${who.toSorted().join('; ')}`;
}
