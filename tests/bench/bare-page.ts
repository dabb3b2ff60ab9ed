import type { Page } from '@playwright/test';
import { inProject } from '#build/project';

/** What a text with passages costs at the least. */
export type BareText = {
  readonly paragraphs: readonly string[];
  readonly spans: readonly (readonly [number, number])[];
};

/** What to look at in the bare page: it says of itself how often it has changed. */
export const BARE_LOOK = 'document.body.dataset.changes';
export const BARE_SCROLLER = 'main';

/**
 * Makes a page of static text in sections with `content-visibility`, and Custom Highlight ranges near the screen: what no
 * reader of such a text can undercut. `o` opens the text anew, `h` marks further words, `ArrowRight` makes that mark a word
 * longer, `Delete` takes it away.
 */
export async function showBarePage(page: Page, text: BareText): Promise<void> {
  await page.setContent(
    `<style>
      html, body { margin: 0; height: 100% }
      main { height: 100vh; overflow-y: auto; font: 18px/1.6 serif }
      section { content-visibility: auto; contain-intrinsic-size: auto 9000px; max-width: 42rem; margin: auto }
      ::highlight(passages) { background: #fde68a }
    </style><body data-changes="0"><main></main>`,
  );
  await page.addScriptTag({ path: inProject('tests/bench/bare-window/reader.js') });
  await page.evaluate(`showText(${JSON.stringify(text)})`);
}
