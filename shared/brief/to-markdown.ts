import type { Block, Line, PrintedBrief, Run } from './printed-brief';

/** A brief as Markdown with the footnotes and tables that GitHub, Pandoc and most editors read. */
export function briefToMarkdown({ title, subtitle, marking, blocks, notes }: PrintedBrief): string {
  const banner = marking ? [`**${escaped(marking)}**`] : [];
  return `${[
    ...banner,
    `# ${escaped(title)}`,
    escaped(subtitle),
    ...blocks.map((block) => blockToMarkdown(block)),
    ...notes.map(
      ({ number, line, link }) => `[^${number}]: ${lineToMarkdown(line)} [Open in Scholion](${link})`,
    ),
    ...banner,
  ].join('\n\n')}\n`;
}

function blockToMarkdown(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${escaped(block.text)}`;
    case 'paragraph':
      return (block.role === 'dissent' ? '> ' : '') + lineToMarkdown(block.line);
    case 'list':
      return `**${escaped(block.name)}**\n\n${block.items.map((item) => `- ${lineToMarkdown(item)}`).join('\n')}`;
    case 'table':
      return tableToMarkdown(block);
    case 'page-break':
      return '---';
  }
}

function tableToMarkdown({ name, head, rows }: Block & { kind: 'table' }): string {
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [
    `**${escaped(name)}**`,
    '',
    row(head.map(escaped)),
    row(head.map(() => '---')),
    ...rows.map((cells) => row(cells.map(lineToMarkdown))),
  ].join('\n');
}

function lineToMarkdown(line: Line): string {
  return line.map((run) => runToMarkdown(run)).join('');
}

function runToMarkdown({ text, isStrong, note }: Run): string {
  if (note !== undefined) return `[^${note}]`;
  return isStrong ? `**${escaped(text)}**` : escaped(text);
}

/** What Markdown or HTML would take for a sign of theirs (CommonMark 0.31, section 2.4); a line break would end a table's row. */
function escaped(text: string): string {
  return text
    .replaceAll(/\s*\n\s*/gu, ' ')
    .replaceAll(/[\\`*_{}[\]<>|#~&]/gu, String.raw`\$&`)
    .replace(/^([-+]|\d+[.)])(?=\s)/u, (sign) => sign.replace(/[-+.)]/u, String.raw`\$&`));
}
