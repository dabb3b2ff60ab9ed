import type { Findings } from '../findings';
import type { ForeignPassage } from '../foreign-work';
import type { Range } from '../../model/document';
import { childrenOf, childOf, textOf, type XmlElement } from '../xml/element';
import { chooseCountings, type WrittenSelection } from './choose-counting';
import { guidOf, type Ids } from './guid';
import { countings, type Counting } from './positions';
import type { Codes } from './read-codes';
import type { Memos } from './read-memos';
import type { People } from './read-people';
import type { ReadSource } from './read-sources';
import { findByName, nameFits } from './selection-name';
import { joined } from './words';

/** All that selections are read with. */
export type Readers = {
  readonly people: People;
  readonly codes: Codes;
  readonly memos: Memos;
  readonly ids: Ids;
  readonly findings: Findings;
};

type Selection = WrittenSelection & { readonly element: XmlElement };

/**
 * The passages of all texts: of each selection one for each person who coded it. Where a selection is, is taken from its
 * positions, counted as they fit best; from its name where that quotes the text and its positions do not fit it.
 */
export function readPassages(sources: readonly ReadSource[], readers: Readers): ForeignPassage[] {
  const texts = sources.map(({ text, holder }) => ({ text, selections: selectionsIn(holder) }));
  const chosen = chooseCountings(texts);
  const passages: ForeignPassage[] = [];
  for (const [at, { article, text, source }] of sources.entries()) {
    const selections = texts[at]?.selections ?? [];
    const counting = chosen[at] ?? standard;
    if (counting !== standard) readers.findings.add('offsetsReadAs', selections.length, codeOf(counting));
    const ranges = selections.map((selection) => text.rangeOf(selection.from, selection.to, counting));
    const areNamesQuotes = mostlyQuote(selections, ranges, text.text);
    for (const [index, selection] of selections.entries()) {
      const range = placeOf(selection, ranges[index], text.text, areNamesQuotes, readers.findings);
      passages.push(...passagesOn(selection, range, { article, source, readers }));
    }
    text.forget();
  }
  return passages;
}

const [standard] = countings as readonly [Counting, ...Counting[]];

function selectionsIn(holder: XmlElement): Selection[] {
  return childrenOf(holder, 'PlainTextSelection').map((element) => ({
    element,
    name: element.attributes.get('name') ?? '',
    from: numberIn(element.attributes.get('startPosition')),
    to: numberIn(element.attributes.get('endPosition')),
  }));
}

function numberIn(written: string | undefined): number {
  return /^\s*\d{1,15}\s*$/.test(written ?? '') ? Number(written) : NaN;
}

/** The counting as the report's words know it: "utf16", "one", "two", "mark" where it is not the standard's. */
function codeOf({ unit, newline, mark }: Counting): string {
  const parts = [
    ...(unit === 'UTF-16' ? ['utf16'] : []),
    ...(newline === 'as in the file' ? [] : [newline]),
    ...(mark === 'counted' ? ['mark'] : []),
  ];
  return parts.join(' ');
}

/** Some programs let people name selections: only where most names quote, one that does not is a sign of a wrong place. */
function mostlyQuote(
  selections: readonly Selection[],
  ranges: readonly (Range | undefined)[],
  text: string,
): boolean {
  const named = selections.flatMap(({ name }, at) => {
    const range = ranges[at];
    return range && name.trim() !== '' ? [nameFits(name, text.slice(range.start, range.end))] : [];
  });
  return named.filter(Boolean).length * 2 > named.length;
}

function placeOf(
  { name, from, to }: Selection,
  range: Range | undefined,
  text: string,
  areNamesQuotes: boolean,
  findings: Findings,
): Range | undefined {
  const isTrusted =
    range && (!areNamesQuotes || name.trim() === '' || nameFits(name, text.slice(range.start, range.end)));
  if (isTrusted) return range;
  // A mark between two letters, which is no passage.
  const found = from === to ? undefined : findByName(name, text, range);
  if (found) findings.add('passagesByQuote');
  return found ?? range;
}

type Context = { readonly article: number; readonly source: XmlElement; readonly readers: Readers };

type Share = { codes: number[]; notes: string[]; created: string | undefined };

function passagesOn(selection: Selection, range: Range | undefined, context: Context): ForeignPassage[] {
  const { element } = selection;
  const { article, source, readers } = context;
  const { people, ids, findings } = readers;
  const owner = people.makerOf(element, people.makerOf(source));
  const shares = sharesOf(element, owner, readers);
  const quote = range ? undefined : joined([selection.name]);
  if (!range && quote === undefined) {
    findings.add('passagesWithoutPlace');
    return [];
  }
  const guid = guidOf(element);
  return [...shares].map(([by, { codes, notes, created }], index) => {
    const note = joined(notes);
    return {
      id:
        index === 0
          ? ids.give(guid, `${article}/${selection.from}`)
          : ids.give(undefined, `${guid} ${index}`),
      article,
      ...(range && { range }),
      ...(quote !== undefined && { quote }),
      codes: [...new Set(codes)],
      ...(by !== undefined && { by }),
      ...(created !== undefined && { created: created.slice(0, 40) }),
      ...(note !== undefined && { note }),
    };
  });
}

/** Whose the codes and notes on a selection are. What belongs to nobody with codes goes to the selection's owner. */
function sharesOf(
  element: XmlElement,
  owner: number | undefined,
  { people, codes, memos, findings }: Readers,
): Map<number | undefined, Share> {
  const shares = new Map<number | undefined, Share>();
  const shareOf = (by: number | undefined, from: XmlElement): Share => {
    const share = shares.get(by) ?? {
      codes: [],
      notes: [],
      created: from.attributes.get('creationDateTime'),
    };
    shares.set(by, share);
    return share;
  };
  // Whoever wrote a memo on what another coded has a passage of their own there.
  const shareMemos = (from: XmlElement, by: number | undefined): void => {
    for (const memo of memos.on(from))
      shareOf(people.makerOf(memo.element, by), memo.element).notes.push(memo.text);
  };
  for (const coding of childrenOf(element, 'Coding')) {
    const reference = childOf(coding, 'CodeRef');
    const guid = reference && guidOf(reference, 'targetGUID');
    const code = guid === undefined ? undefined : codes.places.get(guid);
    if (code === undefined) {
      findings.add('damageBridged', 1, `CodeRef ${guid ?? ''}`.trim());
      continue;
    }
    const share = shareOf(people.makerOf(coding, owner), coding);
    share.codes.push(code);
    shareMemos(coding, people.makerOf(coding, owner));
  }
  const heir = shares.has(owner) || shares.size === 0 ? owner : [...shares.keys()][0];
  const description = childOf(element, 'Description');
  const words = description ? textOf(description) : '';
  if (words.trim() !== '') shareOf(heir, element).notes.unshift(words);
  shareMemos(element, heir);
  if (shares.size === 0) shareOf(heir, element);
  return shares;
}
