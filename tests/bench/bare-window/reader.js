// Runs in the bare page: the least that shows a text with passages.

/** @param {{ paragraphs: string[], spans: [number, number][] }} text */
globalThis.showText = function showText({ paragraphs, spans }) {
  const BLOCKS_IN_SECTION = 50;
  const main = document.querySelector('main');
  const near = new Set();
  const highlight = new Highlight();
  CSS.highlights.set('passages', highlight);
  const starts = [];
  paragraphs.reduce((at, paragraph) => (starts.push(at), at + paragraph.length + 1), 0);
  const all = spans.map((span) => [...span]);
  let changes = 0;
  let observer;

  const changed = () => void (document.body.dataset.changes = String((changes += 1)));
  const rangeOf = ([start, end]) => {
    const at = starts.findLastIndex((from) => from <= start);
    const node =
      main.children[Math.floor(at / BLOCKS_IN_SECTION)]?.children[at % BLOCKS_IN_SECTION]?.firstChild;
    if (!node) return undefined;
    const from = start - starts[at];
    const range = new Range();
    range.setStart(node, from);
    range.setEnd(node, Math.min(node.length, end - starts[at]));
    return range;
  };
  const draw = () => {
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
  const open = () => {
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
  let made;
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
};
