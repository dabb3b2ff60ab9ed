import type { Findings } from '../findings';
import type { ForeignCode } from '../foreign-work';
import { childrenOf, childOf, type XmlElement } from '../xml/element';
import { guidOf } from './guid';
import type { Codes } from './read-codes';
import { valuesOf } from './read-variables';

/** What a project's cases say: of documents, and of codes that stand for someone. */
export type Cases = {
  /** Names of variables, by GUID. */
  readonly variables: ReadonlyMap<string, string>;
  readonly valuesOf: (source: XmlElement) => readonly [name: string, value: string][];
  /** The code with the other names that its case gives it. */
  readonly withNames: (code: ForeignCode, place: number) => ForeignCode;
};

/**
 * Reads cases. One of sources holds variables of these, as QualCoder writes them; one of codes may hold further names of
 * what they stand for. Cases that are more than that are told as left out.
 */
export function readCases(
  project: XmlElement,
  { places }: Codes,
  variables: ReadonlyMap<string, string>,
  findings: Findings,
): Cases {
  const ofSource = new Map<string, [name: string, value: string][]>();
  const namesOf = new Map<number, string[]>();
  const cases = childOf(project, 'Cases');
  for (const element of cases ? childrenOf(cases, 'Case') : []) {
    const values = valuesOf(element, variables);
    for (const reference of childrenOf(element, 'SourceRef')) {
      const guid = guidOf(reference, 'targetGUID');
      if (guid !== undefined) ofSource.set(guid, [...(ofSource.get(guid) ?? []), ...values]);
    }
    const names = values
      .filter(([name]) => /^alias(es)?$/i.test(name))
      .flatMap(([, value]) => value.split(';').map((alias) => alias.trim()))
      .filter((alias) => alias !== '' && alias.length <= 200);
    for (const reference of childrenOf(element, 'CodeRef')) {
      const place = places.get(guidOf(reference, 'targetGUID') ?? '');
      if (place !== undefined && names.length > 0) namesOf.set(place, names);
    }
    const name = element.attributes.get('name')?.trim() ?? '';
    if (name !== '') findings.add('casesLeftOut', 1, name);
  }
  return {
    variables,
    valuesOf: (source) => ofSource.get(guidOf(source) ?? '') ?? [],
    withNames(code, place) {
      const aliases = namesOf.get(place)?.slice(0, 50);
      return aliases ? { ...code, aliases } : code;
    },
  };
}
