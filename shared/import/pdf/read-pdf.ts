import { finish } from '../finish';
import { Findings } from '../findings';
import type { Reader } from '../reader';
import { Unreadable } from '../unreadable';
import { annotationsIn } from './annotations';
import type { Box } from './box';
import { isCutShort, noteDamage } from './damage';
import { drawPage, type DrawingMeans } from './draw-page';
import { unpackedFonts } from './font-traits';
import { switchedOff } from './layers';
import type { PageFrame } from './page-frame';
import { PdfFile, PdfTrouble } from './pdf-file';
import { emptyPage, readPage, type ReadPage } from './read-page';
import { withNewEnd } from './repair';
import { sourceFields, type PdfMetadata } from './source-fields';
import { writeArticle } from './write-article';

/** More pages, and more glyphs on all of them, than any article or book has. */
const MOST_PAGES = 5_000;
const MOST_GLYPHS = 20_000_000;
/** pdf.js keeps what it has read of pages; it is told to let go of it after so many. */
const KEPT_PAGES = 100;
/** What `RenderingIntentFlag` in pdf.js calls ANY: annotations that are shown as well as those that are printed. */
const ANY_INTENT = 1;

/**
 * Reads a PDF with a text layer: columns in reading order, words cut at line ends joined, running heads and page numbers
 * set aside, notes at the end. Nothing in it is run or fetched.
 */
export const readPdf: Reader = async ({ name, bytes, onProgress }) => {
  const findings = new Findings();
  noteDamage(bytes, findings);
  const file = await opened(bytes);
  try {
    const pages = await pagesOf(file, findings, onProgress);
    await noteEmbedded(file, findings);
    const labels = (await file.ask('GetPageLabels').catch(() => null)) as string[] | null;
    const structured = writeArticle(
      pages,
      pages.map(({ index }) => labels?.[index] || String(index + 1)),
      findings,
    );
    const metadata = (await file.ask('GetMetadata').catch(() => [null, null])) as PdfMetadata;
    const fields = sourceFields(metadata, name, structured);
    return { articles: [finish({ structured, fields, format: 'pdf', findings })], findings: [] };
  } finally {
    await file.close();
  }
};

async function opened(bytes: Uint8Array): Promise<PdfFile> {
  try {
    const file = await PdfFile.open(bytes);
    if (file.pageCount > MOST_PAGES) throw new Unreadable('tooManyParts', `${file.pageCount} pages`);
    return file;
  } catch (error) {
    if (!(error instanceof PdfTrouble)) throw error;
    if (error.kind === 'PasswordException') throw new Unreadable('encrypted');
    const mended = isCutShort(bytes) ? withNewEnd(bytes) : undefined;
    if (mended) return opened(mended);
    throw new Unreadable('damaged', error.message.slice(0, 200));
  }
}

async function pagesOf(
  file: PdfFile,
  findings: Findings,
  onProgress: (done: number, of: number) => void,
): Promise<ReadPage[]> {
  const layers = await file.ask('GetOptionalContentConfig').catch(() => null);
  const means = { font: unpackedFonts(file.fonts), isOff: switchedOff(layers) };
  const pages: ReadPage[] = [];
  let glyphs = 0;
  for (let index = 0; index < file.pageCount; index += 1) {
    const { page, count } = await onePage(file, index, means, findings);
    pages.push(page);
    glyphs += count;
    if (glyphs > MOST_GLYPHS) throw new Unreadable('tooLarge', `page ${index + 1}`);
    if (index % KEPT_PAGES === KEPT_PAGES - 1) await file.ask('Cleanup');
    onProgress(index + 1, file.pageCount);
  }
  const empty = pages.filter(({ regions }) => regions.length === 0);
  if (empty.length === pages.length) {
    if (pages.length > 0 && empty.some(({ isDamaged }) => isDamaged))
      throw new Unreadable('damaged', 'pages');
    throw new Unreadable(empty.some(({ pictures }) => pictures.length > 0) ? 'scanned' : 'noText');
  }
  findings.add('pagesWithoutText', empty.length);
  findings.add('imagesLeftOut', pages.flatMap(picturesBesideText).length);
  return pages;
}

/** A picture of the whole page is that of a scan, whose text is read. */
function picturesBesideText({ pictures, width, height }: ReadPage): Box[] {
  return pictures.filter(
    ({ left, right, top, bottom }) => (right - left) * (bottom - top) < 0.6 * width * height,
  );
}

/** A page that is broken has no text; the others are read all the same. */
async function onePage(
  file: PdfFile,
  index: number,
  means: DrawingMeans,
  findings: Findings,
): Promise<{ page: ReadPage; count: number }> {
  try {
    const frame = (await file.ask('GetPage', { pageIndex: index })) as PageFrame;
    const content = drawPage(await file.operatorsOf(index), frame, means);
    const told = await file.ask('GetAnnotations', { pageIndex: index, intent: ANY_INTENT }).catch(() => []);
    const annotations = annotationsIn(told, frame);
    findings.add('remarksLeftOut', annotations.remarks.length);
    return { page: readPage(index, content, annotations), count: content.glyphs.length };
  } catch (error) {
    if (!(error instanceof PdfTrouble)) throw error;
    findings.add('damageBridged', 1, `page ${index + 1}`);
    return { page: emptyPage(index), count: 0 };
  }
}

/** Scripts and attached files are named, not run or opened. */
async function noteEmbedded(file: PdfFile, findings: Findings): Promise<void> {
  const scripts = await file.ask('GetDocJSActions').catch(() => null);
  if (scripts !== null && typeof scripts === 'object')
    findings.add('embedsLeftOut', Object.keys(scripts).length);
  const attached = await file.ask('GetAttachments').catch(() => null);
  for (const name of Object.keys((attached as object | null) ?? {}))
    findings.add('attachmentsLeftOut', 1, name);
}
