import { PartialDate } from '#shared/model/document';
import type { ImplicationForm } from '../state/implication-form';
import { text } from '../text/en';
import { implicationText } from '../text/implications';

/** What is wrong with the outcome: it needs both what happened and when, and the date must be one. */
export function outcomeErrorIn({ outcome, outcomeOn }: ImplicationForm): string | undefined {
  const on = outcomeOn.trim();
  if ((outcome.trim() === '') !== (on === '')) return implicationText.outcomeHalf;
  return on === '' || PartialDate.safeParse(on).success ? undefined : text.dateWrong;
}
