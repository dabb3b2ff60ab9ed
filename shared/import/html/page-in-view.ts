import type { RemovalReason } from '../../model/revision-file';
import type { HtmlElement } from './html-tree';
import type { Measures } from './measure';

/** What is left out of the text, and why; what stands within it goes with it. */
export type Removals = Map<HtmlElement, RemovalReason>;

export type PageInView = {
  readonly body: HtmlElement;
  readonly measures: Measures;
  /** The headline and all that it stands in: none of it can go. */
  readonly kept: ReadonlySet<HtmlElement>;
  /** The page's address, if it is known. */
  readonly address?: string | undefined;
};

/** A box of a page is no larger than this, in letters; what is, is a part of it. */
export const LARGEST_BOX = 600;
