import { EditorState, TextSelection, type Selection, type Transaction } from 'prosemirror-state';
import type { Range } from '#shared/model/document';
import type { RevisionFile } from '#shared/model/revision-file';
import { withSignsNamed } from '#shared/import/unusual-characters';
import { firstDirection, type Direction } from '#shared/text/direction';
import { trim } from '#shared/text/segment';
import type { BlockIndex } from './block-index';
import { buildDocument } from './build-document';
import type { Edge, Pieces } from './edges';
import { drawInPieces } from './draw-in-pieces';
import { HeldPlace } from './held-place';
import { Jump, type JumpNews } from './jump';
import { Ghosts } from './ghosts';
import type { MarkSource } from './mark-source';
import { NearWindow } from './near-window';
import type { HighlightWords } from './mark-decorations';
import {
  lookNear,
  nearOf,
  passageMarks,
  redraw,
  selectedIn,
  showHighlights,
  showOutside,
  showSelected,
} from './plugins/passage-marks';
import { drawnSections } from './plugins/drawn-sections';
import { foundWords, showFound, type FoundWords } from './plugins/found-words';
import { ReadingAids } from './overlay/reading-aids';
import { readOnly } from './plugins/read-only';
import { readingPlace, sentenceUnderCaret, showAimed, showPreview } from './plugins/reading-place';
import { readingKeys } from './plugins/reading-keys';
import { readingPointer, type Hit } from './plugins/reading-pointer';
import type { PageLabel } from './overlay/page-labels';
import { References } from './references';
import { ReadingMoves } from './reading-moves';
import { revealInFrame } from './reveal-in-frame';
import { sectionRanges } from './block-index';
import { SectionedView } from './sectioned-view';
import { SentenceIndex } from './sentence-index';
import { TextScale } from './text-scale';
import { visibleRange } from './visible-range';
import { WordIndex } from './word-index';

/** So many units of a note are shown before one goes to it. */
const GLANCE = 400;

export type ReadingViewOptions = {
  file: RevisionFile;
  source: MarkSource;
  /** The element that scrolls. */
  scroller: HTMLElement;
  label: string;
  language: string | undefined;
  /** As somebody recorded it; else the first letter of the text tells. */
  direction: Direction | undefined;
  /** Where the pages of the source begin, in order, with what the gutter says there. */
  pages: readonly PageLabel[];
  /** After the first picture of the text. */
  whenShown: Promise<void>;
  /** Where a passage's pieces lie, for the handles at its ends. */
  piecesOf: (passage: string) => Pieces | undefined;
  /** Whether a command has a use for a key that the text could use itself. */
  isCommand: (event: KeyboardEvent) => boolean;
  /** Caret or selection moved. `isAdding`: by a pointer with Ctrl or Cmd, so that what is selected beside it stays. */
  onMove: (isAdding: boolean) => void;
  /** Other parts of the text are near the screen now. */
  onLook: (near: Range) => void;
  /** The text was clicked, without selecting anything: on which letter, and whether with Alt. */
  onClick: (hit: Hit) => void;
  /** What was clicked leads to a note, or from a note back: the place of it. */
  onFollow: (offset: number) => void;
  /** The main button went down in the text: what follows is a click or a selection. */
  onPress: () => void;
  /** A stretch was selected with the pointer. */
  onPointerSelect: () => void;
  /** An edge of the selected passage was dragged to an offset. */
  onMoveEdge: (edge: Edge, to: number) => void;
  /** Something is dragged out of the text. */
  onDragOut: (data: DataTransfer) => void;
};

/** An article on the screen: the one place that speaks to ProseMirror. All offsets are those of the canonical text. */
export class ReadingView {
  readonly file: RevisionFile;
  /** As somebody recorded it: by it the text is cut into words and sentences. */
  readonly language: string | undefined;
  readonly words: WordIndex;
  readonly references: References;
  readonly #view: SectionedView;
  readonly #index: BlockIndex;
  readonly #sentences: SentenceIndex;
  readonly #scroller: HTMLElement;
  readonly #aids: ReadingAids;
  readonly #near: NearWindow;
  /** What is still to be drawn, in one transaction for all of it. */
  #undrawn: ((transaction: Transaction) => Transaction)[] = [];
  #isDrawAsked = false;
  /** The passage that has the brackets, or gets them with what is drawn next. */
  #selected: string | undefined;
  /** A selection that was made letter by letter, and is to be taken so. */
  #raw: Selection | undefined;
  #isAdding = false;
  /** The place that was led to, as long as the lines above it may still be laid out otherwise. */
  #held: HeldPlace | undefined;
  #jump: Jump | undefined;
  readonly #ghosts: Ghosts;
  #stopDrawing: () => void = () => undefined;

  constructor(mount: HTMLElement, options: ReadingViewOptions) {
    const { file, source, scroller, label, language, isCommand } = options;
    const direction = options.direction ?? firstDirection(file.text) ?? 'ltr';
    const { doc, index } = buildDocument(file, direction);
    this.file = file;
    this.language = language;
    this.#index = index;
    this.references = new References(file);
    this.#sentences = new SentenceIndex(this.references.asClosers(file.text), index, language);
    this.words = new WordIndex(file.text, this.#sentences, language);
    this.#scroller = scroller;
    const moves = new ReadingMoves(this.words, this.#sentences);
    this.#view = new SectionedView(mount, {
      state: EditorState.create({
        doc,
        plugins: [
          readOnly(),
          readingKeys({ length: file.text.length, index, moves, isCommand }),
          this.#pointer(options),
          passageMarks(file.text, index, source),
          // After the marks, by whose place it goes.
          drawnSections(file.text, index, options.whenShown),
          readingPlace(index, this.#sentences),
          foundWords(index),
        ],
      }),
      attributes: {
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': label,
        spellcheck: 'false',
        // It can have the focus in any case; said outright, checkers of the page know it, too.
        tabindex: '0',
        ...(language && { lang: language }),
        dir: direction,
      },
      scrollMargin: 80,
      scrollThreshold: 80,
      dispatchTransaction: (transaction) => {
        const before = this.#view.state.selection;
        this.#view.updateState(this.#view.state.apply(transaction));
        this.#aids.ask();
        this.#ghosts.repaint();
        if (this.#view.state.selection.eq(before)) return;
        this.#aids.showAtCaret();
        options.onMove(this.#isAdding);
      },
    });
    this.#aids = new ReadingAids({
      mount,
      view: this.#view,
      index,
      text: file.text,
      words: this.words,
      pages: options.pages,
      glanceAt: (offset) => this.#glanceAt(offset),
      sentence: () => sentenceUnderCaret(this.#view.state, index, this.#sentences),
      piecesOf: options.piecesOf,
      onPreview: (piece) => this.#view.dispatch(showPreview(this.#view.state.tr, piece)),
      onMoved: options.onMoveEdge,
      onClick: (offset) => {
        options.onPress();
        this.#click(offset, { offset, isOutward: false }, options);
      },
    });
    this.#ghosts = new Ghosts(this.#view, index);
    this.#near = new NearWindow({
      view: this.#view,
      index,
      scroller,
      onNear: (near) => {
        if (near.start === this.near.start && near.end === this.near.end) return;
        this.#draw((transaction) => lookNear(transaction, near));
        this.#drawNow();
        this.#aids.lookNear(near);
        options.onLook(near);
      },
      onLayout: () => this.#held?.keep(),
    });
    keepFromBeingWalked(this.#view.dom);
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

  /** Whether what is selected was selected letter by letter, and is not to be snapped to words. */
  get isSelectionRaw(): boolean {
    return this.#raw !== undefined && this.#view.state.selection.eq(this.#raw);
  }

  /** In which direction the lines run that hold an offset. */
  directionAt(offset: number): Direction {
    return this.#index.directionAt(offset);
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

  /** Draws what is near the screen now, for whoever cannot wait until the next picture is being made. */
  look(): void {
    this.#near.look();
  }

  /** Puts caret or selection there; `isShown` scrolls it onto the screen. */
  select(range: Range, isShown = true): void {
    const { state } = this.#view;
    const selection = TextSelection.create(
      state.doc,
      this.#index.position(range.start),
      this.#index.position(range.end),
    );
    this.#draw((transaction) => transaction.setSelection(selection));
    this.#drawNow();
    if (isShown) this.reveal(range.start);
  }

  /**
   * Asks for a letter, and leads to a word on the screen that begins with it.
   *
   * @param from from where near is measured: the word that begins there is not jumped to. Where `isForward` the end of a
   *   selection that begins there is meant, and so are no words that end before it.
   */
  jump(from: number, isForward: boolean, onNews: (news: JumpNews) => void): void {
    this.#jump?.leave();
    this.#view.focus();
    this.#jump = new Jump({
      text: this.file.text,
      wordsOnScreen: () =>
        this.#wordsOnScreen().filter(({ start, end }) => (isForward ? end > from : start !== from)),
      from,
      labels: this.#aids.labels,
      onNews: (news) => {
        if (news.kind === 'arrived' || news.kind === 'left') this.#jump = undefined;
        onNews(news);
      },
    });
  }

  /** Scrolls by a page, less two lines, and keeps the caret on the screen: at the first sentence that begins on it. */
  turnPage(isForward: boolean): void {
    const { clientHeight } = this.#scroller;
    const before = this.#scroller.scrollTop;
    this.#scroller.scrollTop = before + (isForward ? 1 : -1) * Math.max(clientHeight - 64, clientHeight / 2);
    const { start, end } = visibleRange(this.#view, this.#index, this.#scroller);
    const here = this.#sentences.at(start);
    const first = here && here.start < start ? (this.#sentences.after(start) ?? here) : here;
    const isAtEnd = this.#scroller.scrollTop === before;
    const last = this.#sentences.at(end);
    const to = isAtEnd ? (isForward ? last?.start : 0) : first && first.start < end ? first.start : start;
    if (to !== undefined && (isAtEnd || this.caret < start || this.caret > end))
      this.select({ start: to, end: to }, false);
  }

  /** Where each place of the text stands in all that scrolls. Reads the height of each section. */
  scale(): TextScale {
    const { scrollTop, scrollHeight } = this.#scroller;
    const from = this.#scroller.getBoundingClientRect().top - scrollTop;
    const ends = sectionRanges(this.#index.blocks);
    return new TextScale(
      Array.from(this.#view.dom.children, (section, at) => {
        const { top, bottom } = section.getBoundingClientRect();
        const { start, end } = ends[at] ?? { start: 0, end: 0 };
        return { start, end, top: (top - from) / scrollHeight, bottom: (bottom - from) / scrollHeight };
      }),
    );
  }

  /** How wide the scroll bar is, in pixels; none where it lies over the text. */
  get scrollBarWidth(): number {
    return this.#scroller.offsetWidth - this.#scroller.clientWidth;
  }

  /** Scrolls so that what has a share of all that scrolls above it stands in the middle of the screen. */
  scrollTo(share: number): void {
    const { scrollHeight, clientHeight } = this.#scroller;
    this.#scroller.scrollTop = share * scrollHeight - clientHeight / 2;
  }

  /** @returns how to stop listening for lines that go elsewhere. */
  listenToLayout(listener: () => void): () => void {
    const observer = new ResizeObserver(listener);
    observer.observe(this.#view.dom);
    observer.observe(this.#scroller);
    return () => observer.disconnect();
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
    revealInFrame(this.#view, this.#index.position(offset));
    // Estimated heights are corrected as sections are laid out, so the place is looked up again.
    for (let attempt = 0; attempt < 3; attempt += 1) {
      const top = this.topOf(offset);
      const { scrollTop, clientHeight } = this.#scroller;
      if (top > scrollTop + 40 && top < scrollTop + clientHeight - 80) break;
      this.#scroller.scrollTop = Math.max(0, top - clientHeight / 3);
    }
    this.#held?.letGo();
    this.#held = new HeldPlace(this.#scroller, () => this.topOf(offset));
    // Its marks are to be in the same picture.
    this.#near.look();
  }

  /** Where the line of an offset begins, in pixels from the top of what scrolls. */
  topOf(offset: number): number {
    this.#drawNow();
    const { top } = this.#view.coordsAtPos(this.#index.position(offset), 1);
    return top - this.#scroller.getBoundingClientRect().top + this.#scroller.scrollTop;
  }

  /** Scrolls on until the line of an offset ends above a height of the window, in pixels from its top. */
  keepAbove(offset: number, height: number): void {
    const { bottom } = this.#view.coordsAtPos(this.#index.position(offset), -1);
    if (bottom > height) this.#scroller.scrollTop += bottom - height;
  }

  /** Draws what is near anew: passages came, went or changed. */
  redraw(): void {
    this.#draw(redraw);
  }

  showSelected(passage: string | undefined): void {
    this.#selected = passage;
    this.#aids.showPassage(passage);
    this.#askToDraw();
  }

  showOutside(outside: readonly Range[]): void {
    this.#draw((transaction) => showOutside(transaction, outside));
  }

  /** Whether highlights are drawn and announced at all, and in which words their ends are said, if they are. */
  showHighlights(how: { isSilenced: boolean; words: HighlightWords | undefined }): void {
    this.#draw((transaction) => showHighlights(transaction, how));
  }

  showAimed(aimed: Range | undefined): void {
    this.#draw((transaction) => showAimed(transaction, aimed));
  }

  showFound(found: FoundWords): void {
    this.#draw((transaction) => showFound(transaction, found));
  }

  /** Underlines these stretches with dots; those of before go. */
  showGhosts(ranges: readonly Range[]): void {
    this.#ghosts.show(ranges);
  }

  /** Draws all of the text and lays it out, far sections as well, little by little. */
  drawAll(): void {
    this.#stopDrawing();
    this.#stopDrawing = drawInPieces(this.#view);
  }

  destroy(): void {
    this.#stopDrawing();
    this.#undrawn = [];
    this.#held?.letGo();
    this.#near.destroy();
    this.#jump?.leave();
    this.#aids.destroy();
    this.#ghosts.clear();
    this.#view.destroy();
  }

  #pointer(options: ReadingViewOptions): ReturnType<typeof readingPointer> {
    return readingPointer({
      index: this.#index,
      words: this.words,
      sentences: this.#sentences,
      select: (range) => this.select(range, false),
      onPress: (isMod) => {
        options.onPress();
        this.#isAdding = isMod;
      },
      onRelease: (isMod) => {
        const { selection } = this.#view.state;
        if (isMod) this.#raw = selection;
        if (!selection.empty) options.onPointerSelect();
        this.#isAdding = false;
      },
      onClick: (caret, hit) => this.#click(caret, hit, options),
      onFollow: options.onFollow,
      onDragOut: options.onDragOut,
    });
  }

  /** What a reference leads to, in a few words. */
  #glanceAt(offset: number): string | undefined {
    const reference = this.references.noteReferenceAt(offset);
    const note = reference && this.references.noteFrom(reference.note);
    if (!note) return this.references.linkAt(offset)?.address;
    const words = withSignsNamed(this.file.text.slice(note.start, Math.min(note.end, note.start + GLANCE)));
    return note.end > note.start + GLANCE ? `${words}…` : words;
  }

  #click(caret: number, hit: Hit, { onClick }: ReadingViewOptions): void {
    this.#isAdding = false;
    // The browser's caret is there, but we are told of it later: drawn before that, the old one would come back.
    this.select({ start: caret, end: caret }, false);
    onClick(hit);
  }

  #wordsOnScreen(): Range[] {
    const { top, bottom } = this.#scroller.getBoundingClientRect();
    const range = visibleRange(this.#view, this.#index, this.#scroller);
    return this.words.touching(range).filter(({ start }) => {
      const at = this.#view.coordsAtPos(this.#index.position(start), 1);
      return at.bottom > top && at.top < bottom;
    });
  }

  /**
   * Notes what is to be drawn. What one key changes in several places is drawn once, before the frame around the text is,
   * or before somebody asks where a line is.
   */
  #draw(change: (transaction: Transaction) => Transaction): void {
    this.#undrawn.push(change);
    this.#askToDraw();
  }

  #askToDraw(): void {
    if (this.#isDrawAsked) return;
    this.#isDrawAsked = true;
    queueMicrotask(() => {
      this.#isDrawAsked = false;
      this.#drawNow();
    });
  }

  #drawNow(): void {
    if (this.#view.isDestroyed) return;
    const changes = this.#undrawn;
    // What was selected, let go and selected again is as it was.
    if (selectedIn(this.#view.state) !== this.#selected) {
      const selected = this.#selected;
      changes.push((transaction) => showSelected(transaction, selected));
    }
    if (changes.length === 0) return;
    this.#undrawn = [];
    this.#view.dispatch(changes.reduce((transaction, change) => change(transaction), this.#view.state.tr));
  }
}

/**
 * React notes after each change it makes what is selected in the element that has the focus; if that says it can be edited,
 * by walking through all of its text. The text takes care of its own selection.
 */
function keepFromBeingWalked(dom: HTMLElement): void {
  Object.defineProperty(dom, 'contentEditable', { value: 'inherit', writable: true });
}
