// Runs in a window that is measured: what can be seen from within. Plain, as no build step comes between.

globalThis.measured = (() => {
  /** So long must nothing change before what is on the screen counts as settled. */
  const QUIET_MS = 300;
  const nextKey = (heard) => addEventListener('keydown', heard, { capture: true, once: true });
  /** Does something after the picture for which `requestAnimationFrame` called was handed over. */
  const afterPicture = (then) => setTimeout(() => then());

  /** What never comes is no reason to wait for ever. */
  const inTime = (work) =>
    Promise.race([
      work,
      new Promise((_, reject) => {
        setTimeout(() => reject(new Error('Nothing came of the key in a minute')), 60_000);
      }),
    ]);

  /** @param {() => unknown} look @returns {Promise<number>} ms from the next key to the first picture that looks otherwise */
  const toPaint = (look) =>
    new Promise((resolve) => {
      // As it looks before the key: the program may have heard it first.
      const before = look();
      nextKey(({ timeStamp }) => {
        const next = () => {
          if (look() === before) requestAnimationFrame(next);
          else afterPicture(() => resolve(performance.now() - timeStamp));
        };
        requestAnimationFrame(next);
      });
    });

  /** @returns {Promise<number>} ms from the next key to the last picture before nothing changed any more */
  const toSettled = () =>
    new Promise((resolve) => {
      nextKey(({ timeStamp }) => {
        let isChanged = false;
        let settled = 0;
        const changes = new MutationObserver(() => (isChanged = true));
        const all = { subtree: true, childList: true, attributes: true, characterData: true };
        changes.observe(document.body, all);
        const next = () => {
          if (settled && !isChanged && performance.now() - timeStamp - settled > QUIET_MS) {
            changes.disconnect();
            return resolve(settled);
          }
          if (isChanged) afterPicture(() => (settled = performance.now() - timeStamp));
          isChanged = false;
          requestAnimationFrame(next);
        };
        requestAnimationFrame(next);
      });
    });

  /**
   * Scrolls from top to bottom, or from the left to the right, in so many steps, one a picture.
   * @returns {Promise<number[]>} the ms of each picture
   */
  const scrollThrough = (selector, steps, isAcross) =>
    new Promise((resolve) => {
      const element = document.querySelector(selector);
      if (!element) throw new Error(`There is no ${selector} to scroll`);
      const scrollTo = (share) => {
        if (isAcross) element.scrollLeft = element.scrollWidth * share;
        else element.scrollTop = element.scrollHeight * share;
      };
      scrollTo(0);
      const frames = [];
      let last = 0;
      const next = (now) => {
        if (last) frames.push(now - last);
        last = now;
        if (frames.length >= steps) return resolve(frames);
        scrollTo((frames.length + 1) / steps);
        requestAnimationFrame(next);
      };
      requestAnimationFrame(() => requestAnimationFrame(next));
    });

  /** How many nodes the document has. */
  const nodes = () => {
    const walker = document.createTreeWalker(document, NodeFilter.SHOW_ALL);
    let count = 1;
    while (walker.nextNode()) count += 1;
    return count;
  };

  return {
    toPaint: (look) => inTime(toPaint(look)),
    toSettled: () => inTime(toSettled()),
    scrollThrough,
    nodes,
  };
})();
