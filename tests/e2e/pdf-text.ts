import { readFile } from 'node:fs/promises';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** The words of each page of a PDF file, in reading order, with single spaces between them. */
export async function pdfPages(path: string): Promise<string[]> {
  const task = getDocument({
    data: new Uint8Array(await readFile(path)),
    useSystemFonts: true,
    verbosity: 0,
  });
  const pdf = await task.promise;
  const pages: string[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    const words = items.map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : ''));
    pages.push(words.join('').replaceAll(/\s+/gu, ' ').trim());
  }
  await task.destroy();
  return pages;
}
