import { compareCodebook } from '#shared/codes/compare-codebook';
import { readCodebookCsv, writeCodebookCsv } from '#shared/codes/codebook-csv';
import { readCodebookJson, writeCodebookJson } from '#shared/codes/codebook-json';
import type { PortableCode } from '#shared/codes/portable-code';
import type { CodebookRead } from '#shared/codes/read-codebook';
import { decodeText } from '#shared/import/decode-text';
import { codeKey } from '../../state/codebook';
import { notify, session } from '../../state/session';
import { survivingId } from '../../state/survivors';
import { codebookFileText } from '../../text/codebook-files';
import { describeFailure } from '../../text/failures';
import { projectTitle } from '../../text/project-title';
import type { Desk } from '../desk';
import { beginFile } from '../outgoing-file';
import type { Plan } from '../plan';
import { portableCode } from './portable';

/** Larger than any codebook, in bytes. */
const LARGEST = 32 * 1024 * 1024;

/** Asks where, and writes the codebook there with all its ids. */
export function exportCodebook(desk: Desk): Plan {
  return { kind: 'do', run: () => exportAs(desk, 'json') };
}

/** The same as a table for a spreadsheet. */
export function exportCodebookTable(desk: Desk): Plan {
  return { kind: 'do', run: () => exportAs(desk, 'csv') };
}

/** Asks for a file with a codebook, and shows what it would do here before anything is written. */
export function importCodebook(desk: Desk): Plan {
  return { kind: 'do', run: () => importFrom(desk) };
}

async function exportAs(desk: Desk, format: 'json' | 'csv'): Promise<void> {
  const { entries, find } = desk.codebook.get();
  const codes = entries.map(portableCode);
  const title = projectTitle(desk.project);
  const words =
    format === 'json'
      ? writeCodebookJson(title, codes)
      : writeCodebookCsv(codes, (kind, id) => find(codeKey(kind, id))?.name);
  const file = await beginFile(desk, codebookFileText.fileName(title), format);
  if (!file) return;
  const isWritten = (await file.append(new TextEncoder().encode(words))) && (await file.end());
  if (isWritten) notify(codebookFileText.exported(file.name, codes.length));
}

async function importFrom(desk: Desk): Promise<void> {
  const chosen = await desk.bridge.chooseCodebook();
  if (!chosen.ok) return notify(describeFailure(chosen.failure), { tone: 'failure' });
  if (!chosen.value) return;
  const { handle, name } = chosen.value;
  const bytes = await desk.bridge.readChosen({ handle });
  if (!bytes.ok) return notify(describeFailure(bytes.failure), { tone: 'failure' });
  if (bytes.value.length > LARGEST) return notify(codebookFileText.tooLarge(name), { tone: 'failure' });
  const read = readCodebook(name, bytes.value);
  switch (read.kind) {
    case 'newer':
      return notify(codebookFileText.newer(name), { tone: 'failure' });
    case 'no-codebook':
      return notify(codebookFileText.noCodebook(name), { tone: 'failure' });
    case 'no-columns':
      return notify(codebookFileText.noColumns(name, read.missing), { tone: 'failure' });
    case 'codebook': {
      const present = desk.codebook.get().entries.map(portableCode);
      const survivor = (kind: PortableCode['kind'], id: string): string =>
        kind === 'actor' || kind === 'theme' ? survivingId(desk.workspace, kind, id) : id;
      const comparisons = compareCodebook(read.entries, { present, survivor });
      session.set({ dialog: { kind: 'importCodebook', name, comparisons } });
    }
  }
}

/** What a file holds, by what it looks like: names lie. */
function readCodebook(name: string, bytes: Uint8Array): CodebookRead {
  const { raw } = decodeText(bytes);
  return /^\uFEFF?\s*\{/u.test(raw) || /\.json$/i.test(name) ? readCodebookJson(raw) : readCodebookCsv(raw);
}
