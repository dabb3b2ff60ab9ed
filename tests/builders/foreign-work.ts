import type { ForeignCode, ForeignPassage, ForeignWork } from '#shared/import/foreign-work';

/** Codes of a tree: names with their children, in the order of the tree. */
export type CodeTree = { readonly [name: string]: CodeTree };

/** Work of another program with these codes. */
export function foreignWork(tree: CodeTree, rest: Partial<ForeignWork> = {}): ForeignWork {
  const codes: ForeignCode[] = [];
  const add = (children: CodeTree, parent?: number): void => {
    for (const [name, own] of Object.entries(children)) {
      const place = codes.length;
      codes.push({
        id: `CODE-${place}`,
        name,
        ...(parent !== undefined && { parent }),
        isCodable: true,
        named: 0,
      });
      add(own, place);
    }
  };
  add(tree);
  return {
    origin: 'Some Tool 1',
    name: 'Study',
    people: [],
    passages: [],
    articleCodes: [],
    articleNotes: [],
    groups: [],
    codes,
    ...rest,
  };
}

/** A passage on these words of a text. */
export function foreignPassage(
  text: string,
  words: string,
  codes: readonly number[],
  rest: Partial<ForeignPassage> = {},
): ForeignPassage {
  const start = text.indexOf(words);
  return {
    id: `SEL-${start}-${words}`,
    article: 0,
    range: { start, end: start + words.length },
    codes: [...codes],
    ...rest,
  };
}
