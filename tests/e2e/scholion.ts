import { expect } from '@playwright/test';
import { sentencesOf, wordsOf } from '#shared/text/segment';
import { nameOfFocused } from './in-page';
import { Screen } from './screen';

/** The real program, as a person uses it: by key and pointer, and by what the screen calls things. */
export class Scholion extends Screen {
  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  async type(words: string): Promise<void> {
    await this.page.keyboard.type(words);
  }

  /** Goes on with Tab until something of this role has the focus. */
  async tabToRole(role: string): Promise<void> {
    for (let presses = 0; presses < 80; presses += 1) {
      if ((await this.page.evaluate(() => document.activeElement?.getAttribute('role'))) === role) return;
      await this.press('Tab');
    }
    throw new Error(`Tab never came to a ${role}`);
  }

  /** Goes on with Tab until what has the focus is called this, or begins so. */
  async tabTo(name: string | RegExp): Promise<void> {
    for (let presses = 0; presses < 80; presses += 1) {
      const called = await this.page.evaluate(nameOfFocused);
      if (typeof name === 'string' ? called.startsWith(name) : name.test(called)) return;
      await this.press('Tab');
    }
    throw new Error(`Tab never came to “${String(name)}”`);
  }

  /** Presses a button by keys. */
  async pressButton(name: string | RegExp): Promise<void> {
    await this.tabTo(name);
    await this.press('Enter');
  }

  /** Adds a file by the dialog, and waits until its text is there in place of the one that was open. */
  async addFile(path: string): Promise<void> {
    const before = await this.openText();
    await this.answerOpenDialog([path]);
    await this.press('Control+o');
    await expect.poll(() => this.openText()).not.toBe(before);
    await expect(this.text).toBeVisible();
  }

  /** What the text on the screen is called; nothing where none is. */
  private async openText(): Promise<string | null> {
    const [text] = await this.text.all();
    return text ? text.getAttribute('aria-label') : null;
  }

  async openSample(): Promise<void> {
    await this.tabTo('Open the sample');
    await this.press('Enter');
    await this.openFirstDocument();
  }

  /** Opens the first document of the library by keys. */
  async openFirstDocument(): Promise<void> {
    await this.library.getByRole('option').first().waitFor();
    await this.tabToRole('option');
    await this.press('Enter');
    await expect(this.text).toBeVisible();
  }

  /** Clicks into the middle of these words of the text. */
  async clickOn(words: string, options: { clickCount?: number } = {}): Promise<void> {
    const { first } = await this.placesOf(words);
    await this.page.mouse.click(first.x, first.y, options);
  }

  /** Drags with the pointer from within the first of these words to within the last. */
  async dragOver(words: string): Promise<void> {
    const { first, last } = await this.placesOf(words);
    await this.page.mouse.move(first.x, first.y);
    await this.page.mouse.down();
    await this.page.mouse.move(last.x, last.y, { steps: 5 });
    await this.page.mouse.up();
  }

  /** Lets files go over the window. */
  async drop(files: readonly { name: string; bytes: Uint8Array }[]): Promise<void> {
    await this.page.evaluate(
      (dropped) => {
        const dataTransfer = new DataTransfer();
        for (const { name, bytes } of dropped)
          dataTransfer.items.add(new File([new Uint8Array(bytes)], name));
        for (const type of ['dragenter', 'dragover', 'drop']) {
          document.body.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
        }
      },
      files.map(({ name, bytes }) => ({ name, bytes: [...bytes] })),
    );
  }

  /** Drags files of the disk over the window and lets them go there, as a file manager does. */
  async dropFiles(paths: readonly string[]): Promise<void> {
    const page = await this.page.context().newCDPSession(this.page);
    const data = { items: [], files: [...paths], dragOperationsMask: 1 };
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
      await page.send('Input.dispatchDragEvent', { type, x: 400, y: 300, data });
    }
    await page.detach();
  }

  /**
   * Selects words by keyboard alone: down to their sentence, right to the first, with Shift to the last.
   *
   * @param article the canonical text of the open document.
   * @param from the offset of the words' first letter.
   */
  async selectByKeys(article: string, words: string): Promise<void> {
    const from = article.indexOf(words);
    expect(from, `the article says “${words}”`).toBeGreaterThanOrEqual(0);
    const blocks = blocksOf(article);
    const sentences = blocks.flatMap(({ start, end }) => sentencesOf(article.slice(start, end), start));
    const sentence = sentences.findLastIndex(({ start }) => start <= from);
    const block = blocks.findLast(({ start }) => start <= from) ?? { start: 0, end: article.length };
    const starts = wordsOf(article.slice(block.start, block.end), block.start).map(({ start }) => start);
    const begin = sentences[sentence]?.start ?? 0;
    const before = starts.filter((start) => start > begin && start <= from).length;
    const inside = wordsOf(words).length;
    await this.press('Control+Home', ...Array<string>(sentence).fill('ArrowDown'));
    await this.press(
      ...Array<string>(before).fill('ArrowRight'),
      ...Array<string>(inside).fill('Shift+ArrowRight'),
    );
    // The mark that closes a quotation is no word: it is taken along when the words are marked.
    expect((await this.selection()).trim()).toBe(words.replace(/”$/u, ''));
  }
}

function blocksOf(article: string): { start: number; end: number }[] {
  let start = 0;
  return article.split('\n').map((line) => {
    const block = { start, end: start + line.length };
    start = block.end + 1;
    return block;
  });
}
