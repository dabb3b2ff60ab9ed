import { finish } from '../finish';
import { Findings } from '../findings';
import type { Reader } from '../reader';
import { Unreadable } from '../unreadable';
import { drawPage, unpackedFonts, type PageFrame } from './draw-page';
import { PdfFile, PdfTrouble } from './pdf-file';
import { readPage, type ReadPage } from './read-page';
import { writeArticle } from './write-article';

/** More pages than any article has. */
const MOST_PAGES = 5_000;

/** Reads a PDF with a text layer: its columns in reading order, its running heads and page numbers set aside. */
export const readPdf: Reader = async ({ bytes, onProgress }) => {
  const findings = new Findings();
  const file = await opened(bytes);
  try {
    if (file.pageCount > MOST_PAGES) throw new Unreadable('tooManyParts', `${file.pageCount} pages`);
    const fonts = unpackedFonts(file.fonts);
    const pages: ReadPage[] = [];
    for (let index = 0; index < file.pageCount; index += 1) {
      const frame = (await file.ask('GetPage', { pageIndex: index })) as PageFrame;
      const operators = await file.operatorsOf(index);
      pages.push(
        readPage(
          index,
          drawPage(operators, frame, fonts, () => false),
        ),
      );
      await file.ask('Cleanup');
      onProgress(index + 1, file.pageCount);
    }
    const empty = pages.filter(({ regions }) => regions.length === 0);
    if (empty.length === pages.length) {
      throw new Unreadable(empty.some(({ pictures }) => pictures.length > 0) ? 'scanned' : 'noText');
    }
    findings.add('pagesWithoutText', empty.length);
    const structured = writeArticle(
      pages,
      pages.map((_, at) => String(at + 1)),
      findings,
    );
    return { articles: [finish({ structured, fields: {}, format: 'pdf', findings })], findings: [] };
  } finally {
    await file.close();
  }
};

async function opened(bytes: Uint8Array): Promise<PdfFile> {
  try {
    return await PdfFile.open(bytes);
  } catch (error) {
    if (!(error instanceof PdfTrouble)) throw error;
    throw new Unreadable(
      error.kind === 'PasswordException' ? 'encrypted' : 'damaged',
      error.message.slice(0, 200),
    );
  }
}
