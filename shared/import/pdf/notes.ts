import type { FlowLine } from './flow';
import { withoutStart } from './lines';
import type { Measures } from './measures';
import type { ReadPage } from './read-page';

/** A note at the foot of a page, without its label; a long one goes on at the foot of the next. */
export type PageNote = {
  readonly label: string;
  readonly page: ReadPage;
  readonly lines: readonly FlowLine[];
};

/** Notes are set smaller than this share of the body. */
const SMALLER = 0.94;
const label = /^\[?(\p{Nd}{1,3}|[*†‡§¶]{1,3}|\p{Ll})\]?[.)]?(?=\s|\p{L}|["“«(])/u;

/**
 * Notes at the feet of pages: the last lines of a column, smaller than the text, the first of them beginning with a label
 * that is raised there or somewhere on the page.
 *
 * @returns the notes, and the lines that are theirs
 */
export function notesOf(
  flow: readonly FlowLine[],
  measures: Measures,
): { notes: PageNote[]; lines: Set<FlowLine> } {
  const notes: { label: string; page: ReadPage; lines: FlowLine[] }[] = [];
  const taken = new Set<FlowLine>();
  for (const foot of feetOf(flow, measures)) {
    const raised = new Set(foot[0] ? raisedOn(foot[0].page) : []);
    const begins = (item: FlowLine) => {
      const found = label.exec(item.line.text);
      const [first] = item.line.runs;
      return found?.[1] !== undefined && (raised.has(found[1]) || first?.isRaised === true)
        ? found
        : undefined;
    };
    const first = foot.findIndex((item) => begins(item) !== undefined);
    const last = notes.at(-1);
    const goesOn = last && foot[0] && last.page.index === foot[0].page.index - 1 && isUnfinished(last.lines);
    if (first === -1 && !goesOn) continue;
    for (const item of goesOn ? foot : foot.slice(first)) {
      const found = begins(item);
      if (found) {
        const line = withoutStart(item.line, found[0].length);
        notes.push({ label: found[1] ?? '', page: item.page, lines: [{ ...item, line }] });
      } else notes.at(-1)?.lines.push(item);
      taken.add(item);
    }
  }
  return { notes, lines: taken };
}

/** What a raised run calls the note that it refers to. */
export function labelIn(text: string): string {
  return text.trim().replace(/^[[(]|[\])]$/g, '');
}

/** The small lines that a column ends with. */
function feetOf(flow: readonly FlowLine[], { bodySize }: Measures): FlowLine[][] {
  const feet: FlowLine[][] = [];
  let foot: FlowLine[] = [];
  for (const [index, item] of flow.entries()) {
    const isSmall = item.line.size < SMALLER * bodySize;
    if (!item.line.table && (isSmall || isBelowRule(item) || foot.some(isBelowRule))) foot.push(item);
    else foot = [];
    if (flow[index + 1]?.region === item.region) continue;
    if (foot.length > 0 && item.line.bottom > item.page.height / 2) feet.push(foot);
    foot = [];
  }
  return feet;
}

/** Directly below a short line that begins where its column does. */
function isBelowRule({ line, page, region }: FlowLine): boolean {
  return page.rules.some(({ left, right, top, bottom }) => {
    const share = (right - left) / Math.max(1, region.right - region.left);
    const gap = line.top - bottom;
    const isAtSide = Math.abs(left - region.left) < line.size || Math.abs(right - region.right) < line.size;
    return isAtSide && share > 0.08 && share < 0.65 && bottom - top < 3 && gap > -2 && gap < 1.5 * line.size;
  });
}

function raisedOn({ regions }: ReadPage): string[] {
  return regions.flatMap(({ lines }) =>
    lines.flatMap(({ runs }) => runs.flatMap((run) => (run.isRaised ? [labelIn(run.text)] : []))),
  );
}

function isUnfinished(lines: readonly FlowLine[]): boolean {
  return !/[.!?…]["”»)]*$/u.test(lines.at(-1)?.line.text ?? '');
}
