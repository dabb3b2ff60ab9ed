import type { Stance } from '../model/implication';
import type { WorkbookSheet } from '../xlsx/workbook-writer';
import { rowOf, type Cell } from './column';
import { implicationColumns } from './implication-columns';
import { passageColumns, passageLines } from './passage-columns';
import type { TableRegister } from './register';
import type { TabledArticle } from './tabled-article';

/**
 * Passages as the rows of a table, article by article, so that a library of any size can be written as it is read; and then
 * the implications.
 *
 *     const tables = new PassageTables(register);
 *     for (const article of articles) write(tables.rowsOf(article));
 *     write(tables.implicationRows());
 */
export class PassageTables {
  readonly passages: WorkbookSheet;
  readonly implications: WorkbookSheet;
  readonly #register: TableRegister;
  readonly #passageColumns;
  readonly #implicationColumns;
  readonly #titles = new Map<string, string>();
  readonly #bearing = new Map<string, Record<Stance, number>>();

  constructor(register: TableRegister) {
    this.#register = register;
    this.#passageColumns = passageColumns(register);
    this.#implicationColumns = implicationColumns(register);
    this.passages = { name: 'Passages', columns: this.#passageColumns };
    this.implications = { name: 'Implications', columns: this.#implicationColumns };
  }

  /** The passages of an article, made one at a time. */
  *rowsOf(article: TabledArticle): Generator<Cell[]> {
    this.#titles.set(article.document.id, article.document.title);
    for (const line of passageLines(article)) {
      for (const { implication, stance } of line.bearings) this.#count(implication, stance);
      yield rowOf(this.#passageColumns, line);
    }
  }

  /**
   * Of the articles whose passages were asked for so far, the implications that were made in them, and those on which their
   * passages bear, as they were made.
   *
   * @param isOfPassagesOnly those on which passages bear and no others.
   */
  implicationRows(isOfPassagesOnly = false): Cell[][] {
    return [...this.#register.implications()]
      .filter(({ id, stream }) => this.#bearing.has(id) || (!isOfPassagesOnly && this.#titles.has(stream)))
      .toSorted((one, other) => one.madeAt - other.madeAt || (one.id < other.id ? -1 : 1))
      .map((implication) =>
        rowOf(this.#implicationColumns, {
          implication,
          article: this.#titles.get(implication.stream) ?? '',
          passages: this.#bearing.get(implication.id) ?? { supports: 0, undermines: 0, context: 0 },
        }),
      );
  }

  #count(implication: string, stance: Stance): void {
    const counts = this.#bearing.get(implication) ?? { supports: 0, undermines: 0, context: 0 };
    counts[stance] += 1;
    this.#bearing.set(implication, counts);
  }
}
