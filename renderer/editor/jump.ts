import type { Stretch } from '#shared/text/segment';
import { jumpTargets, type JumpTarget } from './jump-labels';
import type { JumpLabels } from './overlay/jump-labels';

/** How a jump goes on. */
export type JumpNews =
  | { kind: 'asks-letter' }
  /** No word on the screen begins with the letter; another one may. */
  | { kind: 'none'; letter: string }
  | { kind: 'asks-label'; letter: string; count: number; nearest: Stretch }
  | { kind: 'arrived'; word: Stretch }
  | { kind: 'left' };

export type JumpOptions = {
  readonly text: string;
  /** The words that are on the screen now. */
  readonly wordsOnScreen: () => readonly Stretch[];
  /** From where near is measured. */
  readonly from: number;
  readonly labels: JumpLabels;
  readonly onNews: (news: JumpNews) => void;
};

/**
 * A jump to a word: exactly one letter, then a label where several words begin with it, or Enter for the nearest. While it
 * waits it hears every key before anything else does, so that no letter is a command; Esc leaves it, and so does whatever
 * is no answer: an arrow, a key with Ctrl, a press of the pointer.
 */
export class Jump {
  readonly #options: JumpOptions;
  #targets: readonly JumpTarget[] = [];
  #typed = '';
  readonly #hear = (event: KeyboardEvent): void => this.#hearKey(event);
  readonly #leave = (): void => this.leave();

  constructor(options: JumpOptions) {
    this.#options = options;
    window.addEventListener('keydown', this.#hear, true);
    window.addEventListener('pointerdown', this.#leave, true);
    window.addEventListener('blur', this.#leave);
    options.onNews({ kind: 'asks-letter' });
  }

  leave(): void {
    this.#end({ kind: 'left' });
  }

  #hearKey(event: KeyboardEvent): void {
    const { key } = event;
    if (['Shift', 'CapsLock', 'AltGraph', 'Dead', 'Process'].includes(key) || event.isComposing) return;
    const isAnswer =
      [...key].length === 1 && key !== ' ' && !event.ctrlKey && !event.metaKey && !event.altKey;
    if (!isAnswer && key !== 'Enter' && key !== 'Escape') return this.leave();
    event.preventDefault();
    event.stopImmediatePropagation();
    if (key === 'Escape') this.leave();
    else if (key === 'Enter') this.#goTo(this.#targets[0]);
    else if (this.#targets.length === 0) this.#takeLetter(key);
    else this.#takeLabel(key.toLowerCase());
  }

  #takeLetter(letter: string): void {
    const { text, wordsOnScreen, from, labels, onNews } = this.#options;
    const targets = jumpTargets(text, wordsOnScreen(), letter, from);
    const [nearest] = targets;
    if (!nearest) return onNews({ kind: 'none', letter });
    if (targets.length === 1) return this.#goTo(nearest);
    this.#targets = targets;
    labels.show(targets, '');
    onNews({ kind: 'asks-label', letter, count: targets.length, nearest });
  }

  #takeLabel(letter: string): void {
    const typed = this.#typed + letter;
    const left = this.#targets.filter(({ label }) => label.startsWith(typed));
    if (left.length === 0) return;
    const found = left.find(({ label }) => label === typed);
    if (found) return this.#goTo(found);
    this.#typed = typed;
    this.#targets = left;
    this.#options.labels.show(left, typed);
  }

  #goTo(word: Stretch | undefined): void {
    this.#end(word ? { kind: 'arrived', word } : { kind: 'left' });
  }

  #end(news: JumpNews): void {
    window.removeEventListener('keydown', this.#hear, true);
    window.removeEventListener('pointerdown', this.#leave, true);
    window.removeEventListener('blur', this.#leave);
    this.#options.labels.hide();
    this.#options.onNews(news);
  }
}
