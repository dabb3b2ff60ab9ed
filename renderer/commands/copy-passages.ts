import { PassageTables } from '#shared/passage-table/passage-tables';
import { copiedTable } from '#shared/text/copied-table';
import { notify } from '../state/session';
import { readTabledArticle, readTableRegister } from '../storage/tabled-articles';
import { tableText } from '../text/tables';
import type { Desk } from './desk';
import { passagesAtHand } from './passages-at-hand';
import { refuse, type Plan, type Refusal } from './plan';
import { settled } from './submit';

/** Copies the passages of the list, or those that are ticked in the search, as a table: for a spreadsheet, or as text with tabs. */
export function copyPassages(desk: Desk): Plan | Refusal {
  const atHand = passagesAtHand(desk);
  if (atHand.size === 0) return refuse('no-passages-to-copy');
  return {
    kind: 'do',
    async run() {
      await settled(desk);
      const register = await readTableRegister(desk.database, desk.project.project);
      const tables = new PassageTables(register);
      const rows = [tables.passages.columns.map(({ name }) => name)];
      for (const [document, only] of atHand) {
        const article = await readTabledArticle(desk, register, document, only);
        for (const row of article ? tables.rowsOf(article) : []) rows.push(row.map(String));
      }
      const { plain, html } = copiedTable(rows);
      await navigator.clipboard.write([
        new ClipboardItem({
          'text/plain': new Blob([plain], { type: 'text/plain' }),
          'text/html': new Blob([html], { type: 'text/html' }),
        }),
      ]);
      notify(tableText.copied(rows.length - 1));
    },
  };
}
