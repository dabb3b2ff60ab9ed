import type { IntakeEntry } from '../../state/intake';

/** What an article is called, or the file that holds none. */
export function entryTitle({ outcome, offer }: IntakeEntry): string {
  return 'article' in outcome ? outcome.article.fields.title : offer.name;
}
