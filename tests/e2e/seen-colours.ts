import type { Scholion } from './app';

/** Words on the screen: what they say, their colour, and the colours behind them from the window to their own element. */
export type SeenWords = {
  readonly words: string;
  readonly colour: string;
  readonly behind: readonly string[];
};

/** A highlight on the screen: how deep passages overlap there, its text, what is behind it, and its lanes. */
export type SeenMark = {
  readonly depth: string;
  readonly text: string;
  readonly fill: string;
  readonly lanes: readonly string[];
};

/** A control on the screen as it has the focus: how large it is, its ring and what the ring lies on. */
export type SeenFocus = {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly ring: string;
  readonly ringWidth: number;
  readonly behind: readonly string[];
  readonly isCovered: boolean;
};

export async function seenWords(app: Scholion): Promise<SeenWords[]> {
  return app.page.evaluate(() => {
    const behind = (from: Element): string[] => {
      const colours: string[] = [];
      for (let at: Element | null = from; at; at = at.parentElement)
        colours.unshift(getComputedStyle(at).backgroundColor);
      return colours;
    };
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const seen: SeenWords[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement;
      const words = (node.textContent ?? '').trim();
      // What a highlight lies behind is looked at by itself; what is switched off need not be read.
      if (!element || words === '' || element.closest('mark, [disabled], [aria-disabled=true]')) continue;
      const { width, height } = element.getBoundingClientRect();
      if (width < 2 || height < 2 || !element.checkVisibility({ checkOpacity: true })) continue;
      seen.push({ words, colour: getComputedStyle(element).color, behind: behind(element) });
    }
    return seen;
  });
}

export async function seenMarks(app: Scholion): Promise<SeenMark[]> {
  return app.text.locator('mark').evaluateAll((marks) =>
    marks.map((mark) => {
      const { backgroundImage, color } = getComputedStyle(mark);
      // The last layer is the fill; those above it are lanes, and where nothing is, a layer without extent.
      const layers = backgroundImage.split(/,\s*(?=(?:repeating-)?linear-gradient)/);
      const colourIn = (layer: string): string =>
        /(?:rgba?|color)\([^)]*\)/.exec(layer)?.[0] ?? 'rgba(0, 0, 0, 0)';
      const lanes = layers.slice(0, -1).map(colourIn);
      return {
        depth: /depth-\d/.exec(mark.className)?.[0] ?? '',
        text: color,
        fill: colourIn(layers.at(-1) ?? ''),
        lanes: lanes.filter((colour) => colour !== 'rgba(0, 0, 0, 0)'),
      };
    }),
  );
}

/** Gives the focus to every button of the window in turn. */
export async function seenFocus(app: Scholion): Promise<SeenFocus[]> {
  // So that the focus counts as moved by key.
  await app.press('F6', 'Shift+F6');
  const buttons = app.page.locator('button:visible:not([disabled]), input:visible');
  const seen: SeenFocus[] = [];
  for (const button of await buttons.all()) {
    await button.focus();
    seen.push(
      await button.evaluate((element) => {
        const { outlineColor, outlineStyle, outlineWidth } = getComputedStyle(element);
        const { x, y, width, height } = element.getBoundingClientRect();
        const top = document.elementFromPoint(x + width / 2, y + height / 2);
        const behind: string[] = [];
        for (let at = element.parentElement; at; at = at.parentElement)
          behind.unshift(getComputedStyle(at).backgroundColor);
        return {
          name: element.getAttribute('aria-label') ?? element.textContent ?? '',
          width,
          height,
          ring: outlineColor,
          ringWidth: outlineStyle === 'none' ? 0 : parseFloat(outlineWidth),
          behind,
          isCovered: !top || !(element.contains(top) || top.contains(element)),
        };
      }),
    );
  }
  return seen;
}
