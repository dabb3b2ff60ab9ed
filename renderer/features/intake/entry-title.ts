import { withSignsNamed } from '#shared/import/unusual-characters';
import type { IntakeEntry } from '../../state/intake';

/** What an article is called, or the file that holds none, with nothing in it that deceives. */
export function entryTitle({ outcome, offer }: IntakeEntry): string {
  return withSignsNamed('article' in outcome ? outcome.article.fields.title : offer.name);
}
