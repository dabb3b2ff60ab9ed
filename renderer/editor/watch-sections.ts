/** How far beyond the screen sections count as near: half a screen each way. */
const MARGIN = '50% 0px';

/**
 * Tells which sections are on the screen or next to it, first and last by number, whenever that changes.
 *
 * @returns how to stop.
 */
export function watchSections(
  dom: HTMLElement,
  scroller: HTMLElement,
  onNear: (first: number, last: number) => void,
): () => void {
  const sections = [...dom.children];
  const numberOf = new Map(sections.map((section, number) => [section, number]));
  const near = new Set<number>();
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        const number = numberOf.get(target);
        if (number === undefined) continue;
        if (isIntersecting) near.add(number);
        else near.delete(number);
      }
      if (near.size > 0) onNear(Math.min(...near), Math.max(...near));
    },
    { root: scroller, rootMargin: MARGIN },
  );
  for (const section of sections) observer.observe(section);
  return () => observer.disconnect();
}
