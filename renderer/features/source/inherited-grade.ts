import { reliabilityOf } from '#shared/sources/grades';
import type { Outlets } from '#shared/sources/outlets';
import { text } from '../../text/en';
import { outletText } from '../../text/outlets';
import type { SourceDraft } from './source-form';

/** The grade that the article has without one of its own, with where it comes from: as the fields stand now. */
export function inheritedGrade(draft: SourceDraft, outlets: Outlets): string | undefined {
  const { source, publisher, address, published } = draft;
  const found = reliabilityOf(
    {
      source: source || undefined,
      publisher: publisher || undefined,
      address: address || undefined,
      published: published || undefined,
    },
    outlets,
  );
  return (
    found?.from && outletText.inherited(text.reliabilities[found.reliability], outletText.origin(found.from))
  );
}
