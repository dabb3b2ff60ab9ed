import { escapedHtml } from '../text/escaped-html';
import { briefStyle, type BriefTheme } from './brief-style';
import type { Block, Line, Note, PrintedBrief, Run } from './printed-brief';

/**
 * A brief as one HTML file that runs nothing and loads nothing: its style is in it, its only links lead within it and into
 * the program. The marking stands at the head and the foot of each printed page, which every browser repeats of a table.
 */
export function briefToHtml(brief: PrintedBrief, theme: BriefTheme): string {
  const { title, subtitle, marking, blocks, notes, isDense = false } = brief;
  const { headLine, footLine } = theme;
  const edge = (kind: string, words: string | undefined): string =>
    words ? `<p class="${kind}" dir="auto">${escapedHtml(words)}</p>` : '';
  const banner = edge('marking', marking);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width">
<title>${escapedHtml(title)}</title>
<style>${briefStyle(theme, isDense)}</style>
</head>
<body>
<table class="page" role="presentation">
<thead><tr><td>${edge('edge', headLine)}${banner}</td></tr></thead>
<tfoot><tr><td>${banner}${edge('edge', footLine)}</td></tr></tfoot>
<tbody><tr><td>
<header>
<h1 dir="auto">${escapedHtml(title)}</h1>
<p class="subtitle" dir="auto">${escapedHtml(subtitle)}</p>
</header>
<main>
${blocks.map((block) => blockToHtml(block)).join('\n')}
</main>
${notesToHtml(notes)}
</td></tr></tbody>
</table>
</body>
</html>
`;
}

function blockToHtml(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `<h${block.level}>${escapedHtml(block.text)}</h${block.level}>`;
    case 'paragraph':
      return `<p class="${block.role}" dir="auto">${lineToHtml(block.line)}</p>`;
    case 'list':
      return `<p class="list-name">${escapedHtml(block.name)}</p>\n<ul${block.isLettered ? ' class="lettered"' : ''}>\n${block.items
        .map((line) => `<li dir="auto">${lineToHtml(line)}</li>`)
        .join('\n')}\n</ul>`;
    case 'table':
      return tableToHtml(block);
    case 'page-break':
      return '<div class="page-break"></div>';
  }
}

function tableToHtml({ name, head, rows }: Block & { kind: 'table' }): string {
  const cells = (tag: string, of: readonly string[]): string =>
    `<tr>${of.map((cell) => `<${tag}${tag === 'th' ? ' scope="col"' : ' dir="auto"'}>${cell}</${tag}>`).join('')}</tr>`;
  return `<table class="rows">
<caption dir="auto">${escapedHtml(name)}</caption>
<thead>${cells('th', head.map(escapedHtml))}</thead>
<tbody>
${rows.map((row) => cells('td', row.map(lineToHtml))).join('\n')}
</tbody>
</table>`;
}

function notesToHtml(notes: readonly Note[]): string {
  if (notes.length === 0) return '';
  const items = notes.map(
    ({ number, line, link }) =>
      `<li id="note-${number}" dir="auto">${lineToHtml(line)} <a href="${escapedHtml(link)}">Open in Scholion</a></li>`,
  );
  return `<footer>\n<h2>Notes</h2>\n<ol class="notes">\n${items.join('\n')}\n</ol>\n</footer>`;
}

function lineToHtml(line: Line): string {
  return line.map((run) => runToHtml(run)).join('');
}

function runToHtml({ text, isStrong, note }: Run): string {
  if (note !== undefined) return `<sup><a href="#note-${note}">${escapedHtml(text)}</a></sup>`;
  return isStrong ? `<strong>${escapedHtml(text)}</strong>` : escapedHtml(text);
}
