import { certaintyTerms, domainNames } from '#shared/report/terms';
import type { Wish } from '../state/filter';
import { basisWords, roleNames } from '../text/en';
import { filterText } from '../text/filter';
import type { Desk } from './desk';

/** What a filter asks for, in a word or two: "Russia", "acts", "Military". */
export function describeWish(desk: Desk, wish: Wish): string {
  const { workspace } = desk;
  switch (wish.facet) {
    case 'actors':
      return workspace.fields('actor', wish.value)?.name ?? '';
    case 'role':
      return roleNames[wish.value];
    case 'implication':
      return workspace.fields('implication', wish.value)?.statement ?? '';
    case 'domain':
      return domainNames[wish.value];
    case 'basis':
      return basisWords[wish.value];
    case 'certainty':
      return certaintyTerms[wish.value];
    case 'layer':
      return ownerOf(desk, wish.value);
    case 'untidy':
      return filterText.untidy;
  }
}

function ownerOf({ workspace, project }: Desk, layer: string): string {
  const person = workspace.fields('layer', layer)?.person;
  const fields = person === undefined ? undefined : workspace.fields('person', person);
  if (fields?.authors.includes(project.author)) return filterText.myCopy;
  return fields?.name === undefined ? filterText.copyUnnamed : filterText.copyOf(fields.name);
}
