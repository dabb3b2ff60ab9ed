import { z } from '../model/zod';

/** Letters of a line at the edge of a page: more do not fit in one. */
export const LONGEST_LINE = 120;

/** How a house wants its briefs to look. Colours are CSS colours in hexadecimal, sizes are in points. */
export const BriefTheme = z.strictObject({
  typeface: z.enum(['serif', 'sans']),
  size: z.number().min(8).max(16),
  accent: z.string().regex(/^#[0-9a-f]{6}$/i),
  paper: z.enum(['a4', 'letter']),
  /** A line of the house's own at the head, and at the foot, of each page. */
  headLine: z.string().max(LONGEST_LINE).optional(),
  footLine: z.string().max(LONGEST_LINE).optional(),
});
export type BriefTheme = z.infer<typeof BriefTheme>;

export const plainTheme: BriefTheme = { typeface: 'serif', size: 10.5, accent: '#1d4e79', paper: 'a4' };

/** Only faces that a machine has: a brief loads nothing. */
export const typefaces: Record<BriefTheme['typeface'], string> = {
  serif: 'Georgia, "Source Serif 4", "Liberation Serif", "Times New Roman", serif',
  sans: 'Inter, "Segoe UI", "Liberation Sans", Arial, sans-serif',
};

/** So much smaller is the type of a page that is to hold as much as can be read, in points. */
const DENSER = 1.5;
const LEAST_SIZE = 8;

/** The size of the type on the page, in points. */
export function typeSize(size: number, isDense: boolean): number {
  return isDense ? Math.max(LEAST_SIZE, size - DENSER) : size;
}

/** The style sheet of a brief. What a page says never depends on colour. @param isDense for a brief of one page */
export function briefStyle({ typeface, size, accent, paper }: BriefTheme, isDense = false): string {
  const type = `${typeSize(size, isDense)}pt/${isDense ? 1.25 : 1.4}`;
  const margin = isDense ? '13mm 16mm 14mm' : '18mm 20mm 20mm';
  return `
@page { size: ${paper}; margin: ${margin} }
html { font: ${type} ${typefaces[typeface]}; color: #1a1a1a; background: #fff; color-scheme: light }
body { max-width: 46em; margin: 0 auto; padding: 1.5em }
table.page { width: 100%; border-collapse: collapse }
table.page > * > tr > td { padding: 0 }
.marking { margin: 0 0 .6em; text-align: center; font-weight: 700; letter-spacing: .06em }
tfoot .marking { margin: .6em 0 0 }
.edge { margin: 0 0 .4em; color: #444; font-size: .85em }
tfoot .edge { margin: .4em 0 0 }
h1 { font-size: 1.7em; line-height: 1.2; margin: 0 }
.subtitle { margin: .2em 0 1.2em; padding-bottom: .6em; border-bottom: 2px solid ${accent}; color: #444 }
h2 { font-size: 1.15em; margin: 1.4em 0 .5em; color: ${accent}; break-after: avoid }
h3 { font-size: 1em; margin: 1em 0 .3em; break-after: avoid }
p { margin: 0 0 .5em; orphans: 2; widows: 2 }
.judgement { margin-top: .9em; break-after: avoid }
.judgement strong { font-weight: 700 }
.dissent { padding-left: .8em; border-left: 3px double #444 }
.list-name { margin: .5em 0 .2em; font-weight: 700; break-after: avoid }
ul, ol { margin: 0 0 .6em; padding-left: 1.4em }
li { margin-bottom: .25em }
.lettered { padding-left: 0; list-style: none }
sup { line-height: 0; font-size: .72em }
sup + sup::before { content: ", " }
a { color: inherit; text-decoration: none }
.notes a { color: ${accent}; text-decoration: underline }
table.rows { width: 100%; border-collapse: collapse; margin: .6em 0 1em; font-size: .9em }
table.rows caption { text-align: start; font-weight: 700; padding-bottom: .3em; break-after: avoid }
table.rows thead { break-after: avoid }
table.rows th, table.rows td { text-align: start; vertical-align: top; padding: .3em .5em .3em 0; border-bottom: 1px solid #bbb }
table.rows tr { break-inside: avoid }
footer { margin-top: 1.6em; border-top: 1px solid #888; font-size: .88em }
footer h2 { font-size: 1em; margin: .6em 0 .4em }
.page-break { break-before: page }
${isDense ? dense : ''}@media print {
  body { max-width: none; padding: 0 }
  /* Paper leads nowhere. */
  .notes a { display: none }
}
`;
}

const dense = `
h1 { font-size: 1.5em }
.subtitle { margin-bottom: .5em; padding-bottom: .25em }
h2 { margin: .8em 0 .25em; font-size: 1.05em }
p, .list-name { margin: 0 0 .2em }
.judgement { margin-top: .5em }
ul, li { margin: 0 }
`;
