export type Point = { readonly x: number; readonly y: number };

/** A passage that its card says is saved. */
export type SavedPassage = {
  readonly id: string;
  readonly quote: string | undefined;
  readonly isTagged: boolean;
};

/** Runs in the page. */
export function placesInText(text: Element, words: string): { first: Point; last: Point } {
  const nodes: { node: Node; start: number }[] = [];
  let whole = '';
  const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    nodes.push({ node, start: whole.length });
    whole += node.textContent ?? '';
  }
  const at = whole.indexOf(words);
  if (at < 0) throw new Error(`The text does not say “${words}”`);
  const middleOf = (start: number, end: number): Point => {
    const range = document.createRange();
    const place = (offset: number): [Node, number] => {
      const { node, start: begin } = nodes.findLast((each) => each.start <= offset)!;
      return [node, offset - begin];
    };
    range.setStart(...place(start));
    range.setEnd(...place(end));
    const { x, y, width, height } = range.getClientRects()[0]!;
    // Whole pixels, as a mouse says them: pressed between two of them, Chromium 114 forgets now and then where a drag began.
    return { x: Math.round(x + width / 2), y: Math.round(y + height / 2) };
  };
  const end = at + words.length;
  const firstEnd = words.includes(' ') ? at + words.indexOf(' ') : end;
  return { first: middleOf(at, firstEnd), last: middleOf(at + words.lastIndexOf(' ') + 1, end) };
}

/** Watches the cards. Runs in the page. */
export function reportSaved(): void {
  const { hearOfSaved } = window as unknown as { hearOfSaved: (passage: SavedPassage) => Promise<void> };
  const told = new Map<string, string | undefined>();
  const report = (): void => {
    for (const card of document.querySelectorAll('[role=comment][data-state=saved]')) {
      const id = card.id.replace(/^card-/, '');
      const quote = document.querySelector(`[role=option][data-key="${id}"] q`)?.textContent ?? undefined;
      if (told.has(id) && told.get(id) === quote) continue;
      if (told.get(id) !== undefined) continue;
      told.set(id, quote);
      const isTagged = !(card.getAttribute('aria-label') ?? '').includes('no actors');
      void hearOfSaved({ id, quote, isTagged });
    }
  };
  new MutationObserver(report).observe(document.body, { subtree: true, childList: true, attributes: true });
  report();
}

/** Only the rows near the screen exist, so the list is read a screen at a time. Runs in the page. */
export async function readListByScrolling(): Promise<{ id: string; quote: string }[]> {
  const rows = new Map<number, { id: string; quote: string }>();
  const list = document.querySelector('[role=listbox][aria-label=Passages]')!;
  const frame = list.parentElement!;
  const count = Number(list.querySelector('[role=option]')?.getAttribute('aria-setsize') ?? 0);
  frame.scrollTop = 0;
  while (rows.size < count) {
    const before = frame.scrollTop;
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    for (const row of list.querySelectorAll<HTMLElement>('[role=option]')) {
      const quote = row.querySelector('q')?.textContent ?? '';
      rows.set(Number(row.getAttribute('aria-posinset')), { id: row.dataset['key'] ?? '', quote });
    }
    frame.scrollTop += frame.clientHeight;
    if (frame.scrollTop === before) break;
  }
  return [...rows].toSorted(([a], [b]) => a - b).map(([, row]) => row);
}

/** What the element that has the focus is called. Runs in the page. */
export function nameOfFocused(): string {
  const focused = document.activeElement;
  if (!focused) return '';
  const labelled = focused.getAttribute('aria-labelledby')?.split(' ') ?? [];
  const words = [
    focused.getAttribute('aria-label'),
    labelled.map((id) => document.getElementById(id)?.textContent ?? '').join(' '),
    focused instanceof HTMLInputElement || focused instanceof HTMLTextAreaElement
      ? [...(focused.labels ?? [])].map((label) => label.textContent).join(' ')
      : '',
    focused.textContent,
  ];
  return (words.find((word) => word?.trim()) ?? '').trim();
}
