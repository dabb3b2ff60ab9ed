import { expect, type Locator } from '@playwright/test';
import { Desktop } from './desktop';
import { placesInText, readListByScrolling, reportSaved, type Point, type SavedPassage } from './in-page';

/** What is to be seen in the window, by what the screen calls things. */
export class Screen extends Desktop {
  get library(): Locator {
    return this.page.getByRole('region', { name: 'Library' });
  }

  /** The room in which the person is. */
  get room(): Locator {
    return this.page.getByRole('navigation', { name: 'Rooms' }).locator('[aria-current=page]');
  }

  get text(): Locator {
    return this.page.getByRole('textbox', { name: /^Text of/ });
  }

  /** The blocks of the text that are shown as not belonging to its body. */
  get outside(): Locator {
    return this.text.locator('.outside');
  }

  get tagLine(): Locator {
    return this.page.getByRole('group', { name: 'Tag line' });
  }

  get linkLine(): Locator {
    return this.page.getByRole('group', { name: 'Link as evidence' });
  }

  get cards(): Locator {
    return this.page.locator('[role=comment]');
  }

  /** The card of the passage that is selected. */
  get selectedCard(): Locator {
    return this.cards.filter({ has: this.page.getByRole('button', { pressed: true }) });
  }

  /** What the selected passage marks in the text. */
  get selectedMarks(): Locator {
    return this.text.locator('mark.of-selected');
  }

  get passages(): Locator {
    return this.page.getByRole('listbox', { name: 'Passages' }).getByRole('option');
  }

  get implications(): Locator {
    return this.page.getByRole('region', { name: 'Implications' }).getByRole('option');
  }

  get drawer(): Locator {
    return this.page
      .getByRole('region', { name: /^Implication/ })
      .filter({ has: this.page.getByRole('textbox') });
  }

  get dialog(): Locator {
    return this.page.getByRole('dialog');
  }

  /** A question or a refusal that must be answered before anything else. */
  get alert(): Locator {
    return this.page.getByRole('alertdialog');
  }

  /** What the program has said at the edge of the window in the last seconds. */
  get news(): Locator {
    return this.page.getByRole('region', { name: 'News' }).getByRole('listitem');
  }

  /** What went wrong, until it is dismissed. */
  get failures(): Locator {
    return this.page.getByRole('alert');
  }

  get status(): Locator {
    // A dialog may have a foot of its own.
    return this.page.getByRole('contentinfo', { name: 'Status' });
  }

  /** What the selected passage quotes; nothing if none is selected. */
  async selectedQuote(): Promise<string | undefined> {
    const selected = this.page
      .getByRole('listbox', { name: 'Passages' })
      .getByRole('option', { selected: true });
    return (await selected.count()) === 0
      ? undefined
      : ((await selected.locator('q').textContent()) ?? undefined);
  }

  /** How many passages the list says there are. */
  async passageCount(): Promise<number> {
    const heading = await this.page.getByRole('heading', { name: /^Passages \d+$/ }).textContent();
    return Number(heading?.replace(/\D/g, ''));
  }

  /** Every row of the passage list from the first to the last, each as often as it is there: its id and its quote. */
  async readPassageList(): Promise<{ id: string; quote: string }[]> {
    await this.page.getByRole('listbox', { name: 'Passages' }).waitFor();
    return this.page.evaluate(readListByScrolling);
  }

  /** Tells of each passage in the moment in which its card says that it is saved; of its quote, once the list shows it. */
  async onSaved(hear: (passage: SavedPassage) => void): Promise<void> {
    await this.page.exposeFunction('hearOfSaved', hear);
    await this.page.evaluate(reportSaved);
  }

  /** Waits until the status says that nothing waits for the disk. */
  async untilSaved(): Promise<void> {
    await expect(this.status.getByText(/^All saved/)).toBeVisible();
  }

  /** How many requests to the network the status bar says there were. */
  async countedRequests(): Promise<number> {
    return Number((await this.status.textContent())?.match(/Network requests: (\d+)/)?.[1]);
  }

  /** What is selected in the text, as the person sees it. */
  async selection(): Promise<string> {
    return this.page.evaluate(() => String(window.getSelection()));
  }

  /** Whether the text has the focus. */
  async isReading(): Promise<boolean> {
    return this.text.evaluate((text) => document.activeElement === text);
  }

  /** Whether the window shows light words on dark ground. */
  async isDark(): Promise<boolean> {
    return this.page.evaluate(() => {
      const [red = 255, green = 255, blue = 255] =
        getComputedStyle(document.body)
          .backgroundColor.match(/[\d.]+/g)
          ?.map(Number) ?? [];
      return red + green + blue < 384;
    });
  }

  /** How far down the text is scrolled. */
  async scrolledTo(): Promise<number> {
    return this.text.evaluate((text) => {
      let scroller = text.parentElement;
      while (scroller && scroller.scrollHeight <= scroller.clientHeight) scroller = scroller.parentElement;
      return scroller?.scrollTop ?? 0;
    });
  }

  /** Where the middle of the first and of the last of these words is on the screen. */
  async placesOf(words: string): Promise<{ first: Point; last: Point }> {
    return this.text.evaluate(placesInText, words);
  }
}
