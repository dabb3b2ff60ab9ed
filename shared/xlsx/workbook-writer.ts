import { Zip, ZipDeflate } from 'fflate';
import { cellReference, rowXml, type Cell } from './cells';
import { styles, HEAD } from './styles';

/** A sheet of a workbook: what its columns are called, and how wide they are, in letters. */
export type WorkbookSheet = {
  readonly name: string;
  readonly columns: readonly { readonly name: string; readonly width: number }[];
};

/** Any that is the same each time: the same table makes the same file. */
const WRITTEN = new Date(2020, 0, 1);
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/**
 * Writes a workbook of Excel (ECMA-376, SpreadsheetML) as its rows come: no more of it is in memory than a few of them. Text
 * is text, whatever it begins with; heads stand still, and each column has a filter.
 *
 *     const workbook = new WorkbookWriter();
 *     write(workbook.open({ name: 'Passages', columns }));
 *     for (const rows of pieces) write(workbook.add(rows));
 *     write(workbook.end());
 */
export class WorkbookWriter {
  readonly #encoder = new TextEncoder();
  readonly #sheets: WorkbookSheet[] = [];
  readonly #zip = new Zip((error, chunk) => {
    if (error) throw error;
    this.#ready.push(chunk);
  });
  #ready: Uint8Array[] = [];
  #sheet: ZipDeflate | undefined;
  #rows = 0;

  /** Begins a sheet, and ends the one before it. @returns what can be written already, as do the others. */
  open(sheet: WorkbookSheet): Uint8Array {
    this.#endSheet();
    this.#sheets.push(sheet);
    this.#sheet = this.#file(`xl/worksheets/sheet${this.#sheets.length}.xml`);
    this.#push(this.#sheet, `${DECLARATION}<worksheet xmlns="${MAIN}">${headOf(sheet)}<sheetData>`);
    this.#rows = 0;
    return this.#row([sheet.columns.map(({ name }) => name)], HEAD);
  }

  add(rows: readonly (readonly Cell[])[]): Uint8Array {
    return this.#row(rows);
  }

  end(): Uint8Array {
    this.#endSheet();
    const names = this.#sheets.map(({ name }) => name);
    for (const [name, content] of partsFor(names)) this.#push(this.#file(name), content, true);
    this.#zip.end();
    return this.#take();
  }

  #row(rows: readonly (readonly Cell[])[], style?: number): Uint8Array {
    const xml = rows.map((row, at) => rowXml(row, this.#rows + at + 1, style)).join('');
    this.#rows += rows.length;
    if (this.#sheet) this.#push(this.#sheet, xml);
    return this.#take();
  }

  #endSheet(): void {
    const columns = this.#sheets.at(-1)?.columns.length ?? 0;
    if (!this.#sheet || columns === 0) return;
    const last = cellReference(columns - 1, this.#rows);
    this.#push(this.#sheet, `</sheetData><autoFilter ref="A1:${last}"/></worksheet>`, true);
    this.#sheet = undefined;
  }

  #file(name: string): ZipDeflate {
    const file = new ZipDeflate(name, { level: 6 });
    file.mtime = WRITTEN;
    this.#zip.add(file);
    return file;
  }

  #push(file: ZipDeflate, xml: string, isLast = false): void {
    file.push(this.#encoder.encode(xml), isLast);
  }

  #take(): Uint8Array {
    const bytes = new Uint8Array(this.#ready.reduce((sum, { length }) => sum + length, 0));
    let at = 0;
    for (const chunk of this.#ready) {
      bytes.set(chunk, at);
      at += chunk.length;
    }
    this.#ready = [];
    return bytes;
  }
}

/** Its head stands still; its columns are as wide as they are asked for. */
function headOf({ columns }: WorkbookSheet): string {
  const widths = columns.map(
    ({ width }, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`,
  );
  return (
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>' +
    `<cols>${widths.join('')}</cols>`
  );
}

/** All of the package but its sheets. */
function partsFor(sheets: readonly string[]): [name: string, content: string][] {
  const each = (of: (number: number, name: string) => string): string =>
    sheets.map((name, at) => of(at + 1, name)).join('');
  const type = (part: string, kind: string): string =>
    `<Override PartName="/${part}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${kind}+xml"/>`;
  const relation = (id: number, kind: string, target: string): string =>
    `<Relationship Id="r${id}" Type="${RELATIONS}/${kind}" Target="${target}"/>`;
  return [
    [
      '[Content_Types].xml',
      `${DECLARATION}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${type('xl/workbook.xml', 'sheet.main')}${type('xl/styles.xml', 'styles')}${each((number) => type(`xl/worksheets/sheet${number}.xml`, 'worksheet'))}</Types>`,
    ],
    [
      '_rels/.rels',
      `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${relation(1, 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    ],
    [
      'xl/workbook.xml',
      `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${each((number, name) => `<sheet name="${name}" sheetId="${number}" r:id="r${number}"/>`)}</sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${each((number) => relation(number, 'worksheet', `worksheets/sheet${number}.xml`))}${relation(sheets.length + 1, 'styles', 'styles.xml')}</Relationships>`,
    ],
    ['xl/styles.xml', `${DECLARATION}${styles}`],
  ];
}
