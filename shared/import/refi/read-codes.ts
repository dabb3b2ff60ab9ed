import { shortened } from '../../text/shortened';
import type { ForeignCode, ForeignWork } from '../foreign-work';
import type { Findings } from '../findings';
import { childrenOf, childOf, textOf, type XmlElement } from '../xml/element';
import { guidOf, type Ids } from './guid';
import { joined } from './words';

type Branch = {
  readonly guid: string | undefined;
  readonly element: XmlElement;
  name: string;
  readonly children: Branch[];
};

/** A codebook with its codes in the order of the tree, and where each GUID is in it. */
export type Codes = { readonly list: ForeignCode[]; readonly places: ReadonlyMap<string, number> };

/**
 * The codes of a `CodeBook` element.
 *
 * @param memosOn the memos that an element refers to
 */
export function readCodes(
  codeBook: XmlElement | undefined,
  ids: Ids,
  memosOn: (element: XmlElement) => readonly string[],
): Codes {
  const codes = codeBook && childOf(codeBook, 'Codes');
  const roots = codes ? branchesOf(codes) : [];
  const list: ForeignCode[] = [];
  const places = new Map<string, number>();
  const add = ({ guid, element, name, children }: Branch, parent: number | undefined): void => {
    const place = list.length;
    if (guid !== undefined && !places.has(guid)) places.set(guid, place);
    const description = joined([descriptionOf(element), ...memosOn(element)]);
    list.push({
      id: ids.give(guid, name),
      name,
      ...(parent !== undefined && { parent }),
      ...(description !== undefined && { description }),
      isCodable: !/^(false|0)$/i.test(element.attributes.get('isCodable')?.trim() ?? ''),
      named: 0,
    });
    for (const child of children) add(child, place);
  };
  for (const root of withoutColons(roots)) add(root, undefined);
  return { list, places };
}

/** Codes that are grouped by name: sets of a project (`targetGUID`) or of a codebook (`guid`). */
export function readGroups(root: XmlElement, { places }: Codes, findings: Findings): ForeignWork['groups'] {
  const sets = childOf(root, 'Sets');
  return (sets ? childrenOf(sets, 'Set') : []).flatMap((set) => {
    const name = shortened(set.attributes.get('name')?.trim() ?? '', 1000);
    const members = childrenOf(set).filter((child) => child.name.startsWith('Member'));
    const codes = members.flatMap((member) => {
      const guid = guidOf(member, 'targetGUID') ?? guidOf(member);
      const place = member.name === 'MemberCode' && guid !== undefined ? places.get(guid) : undefined;
      return place ?? [];
    });
    findings.add('setsLeftOut', 1, name);
    return name === '' || codes.length === 0 ? [] : [{ name, codes: [...new Set(codes)] }];
  });
}

function branchesOf(element: XmlElement): Branch[] {
  return childrenOf(element, 'Code').map((code) => ({
    guid: guidOf(code),
    element: code,
    name: shortened(code.attributes.get('name')?.trim() ?? '', 1000) || '–',
    children: branchesOf(code),
  }));
}

/** ATLAS.ti writes its tree flat, as "Coke::diet Coke" beside "Coke": the second part goes below the first. */
function withoutColons(roots: readonly Branch[]): Branch[] {
  const byName = new Map(roots.map((root) => [root.name, root]));
  return roots.filter((root) => {
    const colons = root.name.lastIndexOf('::');
    const parent = colons > 0 ? byName.get(root.name.slice(0, colons).trim()) : undefined;
    const rest = root.name.slice(colons + 2).trim();
    if (!parent || parent === root || rest === '') return true;
    parent.children.push(root);
    root.name = rest;
    return false;
  });
}

/** An element in the standard; portableQDA writes an attribute. */
function descriptionOf(element: XmlElement): string {
  const child = childOf(element, 'Description');
  return child ? textOf(child) : (element.attributes.get('description') ?? '');
}
