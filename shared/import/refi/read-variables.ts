import type { Findings } from '../findings';
import type { SourceFields } from '../imported';
import { childrenOf, childOf, textOf, type XmlElement } from '../xml/element';
import { guidOf } from './guid';

type Field = Exclude<keyof SourceFields, 'title' | 'direction'>;

/** What people call the variables that say where a text is from; in small letters, without anything but letters. */
const fieldNames: Readonly<Record<Field, readonly string[]>> = {
  author: ['author', 'authors', 'byline', 'creator', 'autor', 'autorin', 'verfasser', 'auteur'],
  publisher: [
    'publisher',
    'outlet',
    'source',
    'medium',
    'newspaper',
    'site',
    'quelle',
    'zeitung',
    'herausgeber',
  ],
  published: ['published', 'date', 'publicationdate', 'datepublished', 'pubdate', 'datum', 'veröffentlicht'],
  address: ['url', 'address', 'link', 'web', 'website', 'sourceurl', 'permalink', 'adresse'],
  language: ['language', 'lang', 'sprache'],
};

/** Names of variables, by GUID. */
export function variableNamesIn(project: XmlElement): Map<string, string> {
  const variables = childOf(project, 'Variables');
  return new Map(
    (variables ? childrenOf(variables, 'Variable') : []).flatMap((variable) => {
      const guid = guidOf(variable);
      return guid === undefined ? [] : [[guid, variable.attributes.get('name')?.trim() ?? '']];
    }),
  );
}

/** The values that an element has, by the names of their variables. */
export function valuesOf(
  element: XmlElement,
  names: ReadonlyMap<string, string>,
): [name: string, value: string][] {
  return childrenOf(element, 'VariableValue').flatMap((value): [string, string][] => {
    const reference = childOf(value, 'VariableRef');
    const guid = reference && guidOf(reference, 'targetGUID');
    const name = guid === undefined ? undefined : names.get(guid);
    const content = childrenOf(value).find((child) => child !== reference);
    const text = content ? textOf(content).trim() : '';
    return name === undefined || text === '' ? [] : [[name, text]];
  });
}

/** Those of a document's variables that are fields of it, the first of each; of the others the names are told. */
export function fieldsFrom(
  values: readonly (readonly [name: string, value: string])[],
  findings: Findings,
): Partial<SourceFields> {
  const fields: Partial<Record<Field, string>> = {};
  for (const [name, value] of values) {
    const plain = name.toLowerCase().replace(/[^\p{L}]/gu, '');
    const named = (Object.keys(fieldNames) as Field[]).find((key) => fieldNames[key].includes(plain));
    const field = named === 'publisher' && /^https?:\/\//i.test(value) ? 'address' : named;
    const checked = field === 'published' ? dateIn(value) : value;
    if (field && checked !== undefined && (fields[field] ?? checked) === checked) fields[field] = checked;
    else if (field === 'published' && checked === undefined) findings.add('dateUnclear', 1, value);
    else findings.add('fieldsLeftOut', 1, name);
  }
  return fields;
}

/** A date in the order of ISO 8601, or with points, as days are written before months. */
function dateIn(value: string): string | undefined {
  const iso = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?(?=$|[T ])/.exec(value)?.[0];
  if (iso !== undefined) return iso;
  const [, day, month, year] = /^([0-3]?\d)\.\s?([01]?\d)\.\s?(\d{4})$/.exec(value) ?? [];
  if (day === undefined || month === undefined || year === undefined) return undefined;
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return Number.isNaN(Date.parse(written)) ? undefined : written;
}
