import { EditorState, TextSelection } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import type { Range } from '#shared/model/document';
import type { RevisionFile } from '#shared/model/revision-file';
import { trim } from '#shared/text/segment';
import type { BlockIndex } from './block-index';
import { buildDocument } from './build-document';
import type { MarkSource } from './mark-source';
import type { HighlightWords } from './mark-decorations';
import {
  lookNear,
  nearOf,
  passageMarks,
  redraw,
  showHighlights,
  showOutside,
  showSelected,
} from './plugins/passage-marks';
import { foundWords, showFound, type FoundWords } from './plugins/found-words';
import { readOnly } from './plugins/read-only';
import { readingPlace, showAimed } from './plugins/reading-place';
import { readingKeys } from './plugins/reading-keys';
import { SentenceIndex } from './sentence-index';
import { watchSections } from './watch-sections';

export type ReadingViewOptions = {
  file: RevisionFile;
  source: MarkSource;
  /** The element that scrolls. */
  scroller: HTMLElement;
  label: string;
  language: string | undefined;
  direction: 'ltr' | 'rtl' | undefined;
  /** Caret or selection moved. */
  onMove: () => void;
  /** Other parts of the text are near the screen now. */
  onLook: (near: Range) => void;
  /** The text was clicked, without selecting anything: on which letter, and whether with Alt. */
  onClick: (hit: { offset: number; isOutward: boolean }) => void;
  /** The main button went down in the text: what follows is a click or a selection. */
  onPress: () => void;
  /** A stretch was selected with the pointer. */
  onPointerSelect: () => void;
};

/** An article on the screen: the one place that speaks to ProseMirror. All offsets are those of the canonical text. */
export class ReadingView {
  readonly file: RevisionFile;
  readonly #view: EditorView;
  readonly #index: BlockIndex;
  readonly #sentences: SentenceIndex;
  readonly #scroller: HTMLElement;
  readonly #stopWatching: () => void;

  constructor(mount: HTMLElement, options: ReadingViewOptions) {
    const { file, source, scroller, label, language, direction } = options;
    const { doc, index } = buildDocument(file);
    this.file = file;
    this.#index = index;
    this.#sentences = new SentenceIndex(file.text, index);
    this.#scroller = scroller;
    this.#view = new EditorView(mount, {
      state: EditorState.create({
        doc,
        plugins: [
          readOnly(),
          readingKeys(file.text, index, this.#sentences),
          passageMarks(index, source),
          readingPlace(index, this.#sentences),
          foundWords(index),
        ],
      }),
      attributes: {
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': label,
        spellcheck: 'false',
        ...(language && { lang: language }),
        dir: direction ?? 'auto',
      },
      scrollMargin: 80,
      scrollThreshold: 80,
      dispatchTransaction: (transaction) => {
        const before = this.#view.state.selection;
        this.#view.updateState(this.#view.state.apply(transaction));
        if (!this.#view.state.selection.eq(before)) options.onMove();
      },
      handleClick: (view, position, event) => {
        if (!document.getSelection()?.isCollapsed) return false;
        const offset = index.offset(position);
        // The browser's caret is there, but we are told of it later: drawn before that, the old one would come back.
        this.select({ start: offset, end: offset }, false);
        options.onClick({ offset: letterAt(view, index, offset, event), isOutward: event.altKey });
        return false;
      },
      handleTripleClick: (_, position) => {
        const sentence = this.#sentences.at(index.offset(position));
        if (sentence) this.select(sentence, false);
        return sentence !== undefined;
      },
      handleDOMEvents: {
        mousedown: (_, { button }) => {
          if (button === 0) this.#followPress(options);
          return false;
        },
      },
    });
    this.#stopWatching = watchSections(this.#view.dom, scroller, (first, last) => {
      const near = this.#rangeOfSections(first, last);
      if (near.start === this.near.start && near.end === this.near.end) return;
      this.#view.dispatch(lookNear(this.#view.state.tr, near));
      options.onLook(near);
    });
  }

  get near(): Range {
    return nearOf(this.#view.state);
  }

  get hasFocus(): boolean {
    return this.#view.hasFocus();
  }

  /** The caret, or the moving end of the selection. */
  get caret(): number {
    return this.#index.offset(this.#view.state.selection.head);
  }

  /** Where the caret stands in the window, in pixels. */
  get caretPlace(): { x: number; y: number; width: number; height: number } {
    const { left, top, bottom } = this.#view.coordsAtPos(this.#view.state.selection.head);
    return { x: left, y: top, width: 1, height: bottom - top };
  }

  /** What is selected, without outer white space; nothing when only the caret stands in the text. */
  get selection(): Range | undefined {
    const { from, to, empty } = this.#view.state.selection;
    if (empty) return undefined;
    const range = trim(this.file.text, this.#index.offset(from), this.#index.offset(to));
    return range.end > range.start ? range : undefined;
  }

  sentenceAt(offset: number): Range | undefined {
    return this.#sentences.at(offset);
  }

  blockAt(offset: number): Range | undefined {
    const block = this.#index.at(offset);
    return block && { start: block.start, end: block.end };
  }

  focus(): void {
    this.#view.focus();
  }

  /** Puts caret or selection there; `isShown` scrolls it onto the screen. */
  select(range: Range, isShown = true): void {
    const { state } = this.#view;
    const selection = TextSelection.create(
      state.doc,
      this.#index.position(range.start),
      this.#index.position(range.end),
    );
    this.#view.dispatch(state.tr.setSelection(selection));
    if (isShown) this.reveal(range.start);
  }

  /** How far the text is scrolled, in pixels. */
  get scrollTop(): number {
    return this.#scroller.scrollTop;
  }

  set scrollTop(top: number) {
    this.#scroller.scrollTop = top;
  }

  /** Scrolls so that the offset is on the screen, a third from the top if it was not there before. */
  reveal(offset: number): void {
    // Estimated heights are corrected as sections are laid out, so the place is looked up again.
    for (let attempt = 0; attempt < 3; attempt += 1) {
      const top = this.topOf(offset);
      const { scrollTop, clientHeight } = this.#scroller;
      if (top > scrollTop + 40 && top < scrollTop + clientHeight - 80) return;
      this.#scroller.scrollTop = Math.max(0, top - clientHeight / 3);
    }
  }

  /** Where the line of an offset begins, in pixels from the top of what scrolls. */
  topOf(offset: number): number {
    const { top } = this.#view.coordsAtPos(this.#index.position(offset), 1);
    return top - this.#scroller.getBoundingClientRect().top + this.#scroller.scrollTop;
  }

  /** Draws what is near anew: passages came, went or changed. */
  redraw(): void {
    this.#view.dispatch(redraw(this.#view.state.tr));
  }

  showSelected(passage: string | undefined): void {
    this.#view.dispatch(showSelected(this.#view.state.tr, passage));
  }

  showOutside(outside: readonly Range[]): void {
    this.#view.dispatch(showOutside(this.#view.state.tr, outside));
  }

  /** Whether highlights are drawn and announced at all, and in which words their ends are said, if they are. */
  showHighlights(how: { isSilenced: boolean; words: HighlightWords | undefined }): void {
    this.#view.dispatch(showHighlights(this.#view.state.tr, how));
  }

  showAimed(aimed: Range | undefined): void {
    this.#view.dispatch(showAimed(this.#view.state.tr, aimed));
  }

  showFound(found: FoundWords): void {
    this.#view.dispatch(showFound(this.#view.state.tr, found));
  }

  destroy(): void {
    this.#stopWatching();
    this.#view.destroy();
  }

  /** The button may come up anywhere: a selection that ends beside the text is one all the same. */
  #followPress({ onPress, onPointerSelect }: ReadingViewOptions): void {
    onPress();
    const release = (): void => {
      // The selection is read after the browser has settled it.
      setTimeout(() => {
        if (!this.#view.isDestroyed && !this.#view.state.selection.empty) onPointerSelect();
      });
    };
    document.addEventListener('mouseup', release, { once: true });
  }

  #rangeOfSections(first: number, last: number): Range {
    const blocks = this.#index.blocks;
    const start = blocks.find(({ section }) => section === first)?.start ?? 0;
    const end = blocks.findLast(({ section }) => section === last)?.end ?? 0;
    return { start, end };
  }
}

/**
 * The letter under the pointer. A click on the second half of a mark's last letter puts the caret behind it, where the
 * mark no longer is.
 */
function letterAt(view: EditorView, index: BlockIndex, caret: number, { target }: MouseEvent): number {
  const mark = target instanceof Element ? target.closest('mark') : null;
  if (!mark) return caret;
  const end = index.offset(view.posAtDOM(mark, mark.childNodes.length));
  return Math.min(caret, end - 1);
}
