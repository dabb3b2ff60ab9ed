import type { Page } from '@playwright/test';

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
  await page.evaluate(`(${bareReader.toString()})(${JSON.stringify(text)})`);
}

/** Runs in the page. */
function bareReader({ paragraphs, spans }: BareText): void {
  const BLOCKS_IN_SECTION = 50;
  const main = document.querySelector('main') as HTMLElement;
  const near = new Set<Element>();
  const highlight = new Highlight();
  CSS.highlights.set('passages', highlight);
  const starts: number[] = [];
  paragraphs.reduce((at, paragraph) => (starts.push(at), at + paragraph.length + 1), 0);
  const all = spans.map((span) => [...span] as [number, number]);
  let changes = 0;
  let observer: IntersectionObserver | undefined;

  const changed = (): void => void (document.body.dataset['changes'] = String((changes += 1)));
  const rangeOf = ([start, end]: [number, number]): Range | undefined => {
    const at = starts.findLastIndex((from) => from <= start);
    const node =
      main.children[Math.floor(at / BLOCKS_IN_SECTION)]?.children[at % BLOCKS_IN_SECTION]?.firstChild;
    if (!node) return undefined;
    const from = start - (starts[at] as number);
    const range = new Range();
    range.setStart(node, from);
    range.setEnd(node, Math.min((node as Text).length, end - (starts[at] as number)));
    return range;
  };
  const draw = (): void => {
    const numbers = [...near].map((section) => [...main.children].indexOf(section));
    const [first, last] = [Math.min(...numbers), Math.max(...numbers)];
    const from = starts[first * BLOCKS_IN_SECTION] ?? 0;
    const to = starts[(last + 1) * BLOCKS_IN_SECTION] ?? Infinity;
    highlight.clear();
    for (const span of all) {
      const range = span[0] >= from && span[0] < to ? rangeOf(span) : undefined;
      if (range) highlight.add(range);
    }
  };
  const open = (): void => {
    observer?.disconnect();
    near.clear();
    const sections = document.createDocumentFragment();
    for (let at = 0; at < paragraphs.length; at += BLOCKS_IN_SECTION) {
      const section = document.createElement('section');
      for (const words of paragraphs.slice(at, at + BLOCKS_IN_SECTION)) {
        const paragraph = document.createElement('p');
        paragraph.textContent = words;
        section.append(paragraph);
      }
      sections.append(section);
    }
    main.replaceChildren(sections);
    observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) near[isIntersecting ? 'add' : 'delete'](target);
        draw();
      },
      { root: main, rootMargin: '50% 0px' },
    );
    for (const section of main.children) observer.observe(section);
    changed();
  };
  let made: [number, number] | undefined;
  addEventListener('keydown', ({ key }) => {
    if (key === 'o') return open();
    if (key === 'h') {
      const at = starts.findLastIndex((from) => from <= (made?.[0] ?? 0)) + 1;
      const start = starts[at] ?? 0;
      all.push((made = [start, start + 60]));
    }
    if (key === 'ArrowRight' && made) made[1] += 6;
    if (key === 'Delete') all.pop();
    draw();
    changed();
  });
  open();
}
