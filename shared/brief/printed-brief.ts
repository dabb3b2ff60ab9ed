/** A stretch of a line. */
export type Run = {
  readonly text: string;
  readonly isStrong?: boolean;
  /** The number of a footnote that is called here; its text is the number. */
  readonly note?: number;
};

export type Line = readonly Run[];

/**
 * What a paragraph is for, by which a format tells them apart: a judgement with how likely it is; how good its basis is;
 * what somebody holds against it; a person's own words; anything else.
 */
export type ParagraphRole = 'judgement' | 'confidence' | 'dissent' | 'own' | 'plain';

export type Block =
  | { readonly kind: 'heading'; readonly level: 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly role: ParagraphRole; readonly line: Line }
  | {
      readonly kind: 'list';
      readonly name: string;
      readonly items: readonly Line[];
      /** Each begins with a letter of its own and needs no bullet. */
      readonly isLettered?: boolean;
    }
  | {
      readonly kind: 'table';
      readonly name: string;
      readonly head: readonly string[];
      readonly rows: readonly (readonly Line[])[];
      /** How wide the columns are where a format does not find that out by itself, in per cent of the whole. */
      readonly shares?: readonly number[];
    }
  | { readonly kind: 'page-break' };

/** A footnote: a piece of evidence with where it comes from. */
export type Note = {
  readonly number: number;
  readonly line: Line;
  /** Leads back to the passage, in the program. */
  readonly link: string;
};

/** A brief as it is printed, before it takes the form of a file. */
export type PrintedBrief = {
  readonly title: string;
  readonly marking?: string | undefined;
  /** Under the title: the project, the day. */
  readonly subtitle: string;
  readonly blocks: readonly Block[];
  /** By number, from 1 on, in the order in which they are called. */
  readonly notes: readonly Note[];
  /** As much as can be read is to stand on a page. */
  readonly isDense?: boolean;
};

export function words(text: string): Line {
  return [{ text }];
}
