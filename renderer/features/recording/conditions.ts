import { domains, likelihoods, confidences } from '#shared/model/implication';
import { certainties, eventClasses, passageKinds } from '#shared/model/passage';
import type { FieldHome, FieldKey } from '#shared/model/recording';
import { certaintyTerms, domainNames } from '#shared/report/terms';
import { confidenceNames, likelihoodNames } from '../../text/en';
import { eventNames, kindNames } from '#shared/report/terms';
import { fieldNames } from '../../text/recording';
import { hasOptions, optionsIn, type FieldDraft } from './recording-form';

/** A field with so many values, on one of which another may depend. */
export type Condition = {
  readonly key: string;
  readonly name: string;
  readonly values: readonly { readonly value: string; readonly label: string }[];
};

/** What a field of one's own may depend on: what is recorded on the same thing, and can be listed. */
export function conditionsFor({ key, on }: FieldDraft, form: readonly FieldDraft[]): Condition[] {
  const builtIn = ofProgram[on].map(([other, values]) => ({ key: other, name: fieldNames[other], values }));
  const own = form.flatMap((field): Condition[] => {
    if (field.key === key || field.on !== on || !field.own || !hasOptions(field.own.kind)) return [];
    const values = optionsIn(field.own.options).map((value) => ({ value, label: value }));
    return values.length > 0 ? [{ key: field.key, name: field.own.name, values }] : [];
  });
  return [...builtIn, ...own];
}

const ofProgram: Record<FieldHome, readonly (readonly [FieldKey, Condition['values']])[]> = {
  passage: [
    ['certainty', valuesOf(certainties, certaintyTerms)],
    ['kind', valuesOf(passageKinds, kindNames)],
    ['event', valuesOf(eventClasses, eventNames)],
  ],
  implication: [
    ['likelihood', valuesOf(likelihoods, likelihoodNames)],
    ['confidence', valuesOf(confidences, confidenceNames)],
    ['domain', valuesOf(domains, domainNames)],
  ],
  document: [],
};

function valuesOf<Value extends string>(
  values: readonly Value[],
  names: Record<Value, string>,
): Condition['values'] {
  return values.map((value) => ({ value, label: names[value] }));
}
