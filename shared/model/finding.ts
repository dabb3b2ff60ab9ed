import { z } from './zod';

/**
 * What an importer can have to say of a file beyond its text. `shared/report/findings.ts` says each in words; a code that
 * a later version adds is shown as a plain remark.
 */
export const findingCodes = [
  /** Bytes were read in an encoding that nothing in the file names; `items` names it. */
  'encodingGuessed',
  /** Characters that no text may hold (controls, lone surrogates), each replaced by U+FFFD. */
  'charactersReplaced',
  /** Characters that steer the direction of writing, shown in the text by name. */
  'directionMarks',
  /** Characters without width, shown in the text by name. */
  'invisibleCharacters',
  /** Images, of which only the words that stand for them were kept. */
  'imagesLeftOut',
  /** Ruled lines between blocks. */
  'rulesLeftOut',
  /** Embedded things: scripts, frames, video, objects. None was run or fetched. */
  'embedsLeftOut',
  /** Attached files that were not read; `items` names them. */
  'attachmentsLeftOut',
  /** Fields of the file that no document has; `items` names them. */
  'fieldsLeftOut',
  /** Blocks of page furniture at the end of the text, set outside the body. */
  'furnitureSetOutside',
  /** Parts left out that can be brought back: those of `meta.removed`. */
  'partsRemoved',
  /** The page is no article, or its article could not be told from the rest: all its text was taken. */
  'articleNotFound',
  /** Text that the source hides from its readers. */
  'hiddenTextRemoved',
  /** Words that a hyphen at the end of a line had cut in two. */
  'hyphensJoined',
  /** Heads and feet that every page repeats, page numbers. */
  'runningHeadsRemoved',
  /** Pages read in columns, in the order of their columns. */
  'columnsRead',
  /** Pages without any text on them: pictures, likely. */
  'pagesWithoutText',
  /** Deletions that were tracked, left out. */
  'deletionsLeftOut',
  /** Insertions that were tracked, taken in. */
  'insertionsTaken',
  /** Remarks of editors in the margin, left out of the text. */
  'remarksLeftOut',
  /** Notes set at the end of the text. */
  'notesKept',
  /** Tables read by rows. */
  'tablesRead',
  /** Structure that was damaged and read as far as it made sense; `items` says what. */
  'damageBridged',
  /** The end of the file is missing; what was there was read. */
  'endMissing',
  /** The date could be read in more than one way and was left out; `items` holds it. */
  'dateUnclear',
  /** Entries of a list that hold no text; `items` names some. */
  'entriesWithoutText',
  /** Things of another program's project that Scholion has no place for; `items` says which. */
  'workLeftOut',
  /** Texts that a project names and does not hold; `items` names them. */
  'sourcesMissing',
  /** Pictures, recordings and films of a project; `items` names them. */
  'mediaLeftOut',
  /** Passages on those, and on the pages of a PDF. */
  'passagesOnMedia',
  /** Formatted copies beside plain texts. */
  'richTextLeftOut',
  /** Memos of a project that are on nothing that was read; `items` names them. */
  'memosLeftOut',
  /** Links between things of a project; `items` says of what kind. */
  'linksLeftOut',
  /** Groups of codes or documents of a project; `items` names them. */
  'setsLeftOut',
  /** Cases of a project; `items` names them. */
  'casesLeftOut',
  /** Passages whose places were counted otherwise than the standard says; `items` says how: "utf16 two". */
  'offsetsReadAs',
  /** Passages whose places do not fit, found by their words. */
  'passagesByQuote',
  /** Passages whose places are none of the text, and that have no words to be found by. */
  'passagesWithoutPlace',
] as const;
export type FindingCode = (typeof findingCodes)[number];

/** Something an importer assumed, found or left out: how often, and what, where that helps. Figures, not words. */
export const Finding = z.object({
  code: z.string(),
  count: z.int().nonnegative().optional(),
  items: z.array(z.string().max(300)).max(50).optional(),
});
export type Finding = z.infer<typeof Finding>;
