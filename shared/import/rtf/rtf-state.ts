import type { MarkTraits } from '../text-builder';

/** What becomes of text: that of the article is written, of what is skipped nothing is kept. */
export type RtfDestination =
  | 'text'
  | 'skip'
  | 'fonts'
  | 'styles'
  | 'info'
  | 'title'
  | 'author'
  | 'label'
  | 'instruction'
  | 'remark'
  | 'remarkBy';

/** What a paragraph is, from `\pard` on. */
export type RtfParagraph = {
  readonly style: number;
  readonly outline?: number | undefined;
  /** Within a list, from 0. */
  readonly level: number;
  readonly isInTable: boolean;
  readonly isRightToLeft: boolean;
};

/** What holds for the text of a group, and is as before again at its end. */
export type RtfState = {
  readonly destination: RtfDestination;
  readonly font?: number | undefined;
  /** How many characters stand behind `\u` for programs that do not know it. */
  readonly fallback: number;
  readonly isStrong: boolean;
  readonly isEmphasis: boolean;
  readonly isStruck: boolean;
  readonly position?: 'raised' | 'lowered' | undefined;
  readonly isHidden: boolean;
  readonly isDeleted: boolean;
  readonly isInserted: boolean;
  /** The field that the group is in, whose instruction stands in a group before its result. */
  readonly field?: { instruction: string };
  readonly isFieldResult: boolean;
  readonly paragraph: RtfParagraph;
};

const plainParagraph: RtfParagraph = { style: 0, level: 0, isInTable: false, isRightToLeft: false };

export const firstState: RtfState = {
  destination: 'text',
  fallback: 1,
  isStrong: false,
  isEmphasis: false,
  isStruck: false,
  isHidden: false,
  isDeleted: false,
  isInserted: false,
  isFieldResult: false,
  paragraph: plainParagraph,
};

/** Lists have nine levels. */
const DEEPEST_LEVEL = 8;

/** The state behind a control word that says how text or a paragraph is; the same state for any other word. */
export function changedBy(state: RtfState, name: string, parameter: number | undefined): RtfState {
  const isOn = parameter !== 0;
  switch (name) {
    case 'f':
      return { ...state, font: parameter };
    case 'uc':
      return { ...state, fallback: Math.min(Math.max(parameter ?? 1, 0), 100) };
    case 'plain':
      return {
        ...state,
        font: undefined,
        isStrong: false,
        isEmphasis: false,
        isStruck: false,
        position: undefined,
        isHidden: false,
      };
    case 'b':
      return { ...state, isStrong: isOn };
    case 'i':
      return { ...state, isEmphasis: isOn };
    case 'strike':
    case 'striked':
      return { ...state, isStruck: isOn };
    case 'super':
      return { ...state, position: isOn ? 'raised' : undefined };
    case 'sub':
      return { ...state, position: isOn ? 'lowered' : undefined };
    case 'nosupersub':
      return { ...state, position: undefined };
    case 'v':
      return { ...state, isHidden: isOn };
    case 'deleted':
      return { ...state, isDeleted: isOn };
    case 'revised':
      return { ...state, isInserted: isOn };
    default:
      return { ...state, paragraph: paragraphChangedBy(state.paragraph, name, parameter) };
  }
}

function paragraphChangedBy(paragraph: RtfParagraph, name: string, parameter = 0): RtfParagraph {
  switch (name) {
    case 'pard':
      return plainParagraph;
    case 's':
      return { ...paragraph, style: parameter };
    case 'outlinelevel':
      return { ...paragraph, outline: parameter };
    case 'ilvl':
      return { ...paragraph, level: Math.min(Math.max(parameter, 0), DEEPEST_LEVEL) };
    case 'intbl':
      return { ...paragraph, isInTable: true };
    case 'rtlpar':
      return { ...paragraph, isRightToLeft: true };
    case 'ltrpar':
      return { ...paragraph, isRightToLeft: false };
    default:
      return paragraph;
  }
}

/** @param isHeading headings are often bold as a whole: that is how they look, not what they stress */
export function marksOf(state: RtfState, address: string | undefined, isHeading: boolean): MarkTraits[] {
  const marks: MarkTraits[] = [];
  if (address !== undefined) marks.push({ kind: 'link', address });
  if (state.isStrong && !isHeading) marks.push({ kind: 'strong' });
  if (state.isEmphasis) marks.push({ kind: 'emphasis' });
  if (state.isStruck) marks.push({ kind: 'strike' });
  if (state.position) marks.push({ kind: state.position });
  return marks;
}
