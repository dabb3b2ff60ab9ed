import type { Sheets } from '#shared/ipc/contract';
import { escapedHtml } from '#shared/text/escaped-html';

/** What stands at the head and at the foot of each sheet, as Chromium wants it: HTML in which it fills in the numbers. */
export function edgeLines({ marking, headLine, footLine }: Omit<Sheets, 'html'>): {
  head: string;
  foot: string;
} {
  const middle = marking ? `<b>${escapedHtml(marking)}</b>` : '';
  return {
    head: line(escapedHtml(headLine ?? ''), middle, ''),
    foot: line(
      escapedHtml(footLine ?? ''),
      middle,
      '<span class="pageNumber"></span> / <span class="totalPages"></span>',
    ),
  };
}

/**
 * Three parts side by side. Without a size of its own the type would be too small to be seen; Chromium draws it a third
 * larger than it says.
 */
function line(left: string, middle: string, right: string): string {
  const part = (content: string, side: string): string =>
    `<span dir="auto" style="flex:1;text-align:${side}">${content}</span>`;
  return `<div style="display:flex;gap:12px;width:100%;padding:0 16mm;font:6.5pt sans-serif;color:#1a1a1a">${part(left, 'left')}${part(middle, 'center')}${part(right, 'right')}</div>`;
}
