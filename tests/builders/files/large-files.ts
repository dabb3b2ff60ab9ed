import { unzipSync } from 'fflate';
import { Chance } from '../chance';
import type { BuiltFile } from './mixed-files';
import { docxOf, epubOf, type Draft } from './office-files';
import { base64Lines, mailOf, pageOf, textOf } from './plain-files';
import { zipOf } from './zip-of';

const MEGABYTE = 1024 * 1024;

/** Five files of 20 to 30 MB as there are: large for their pictures and what is attached, and one for its text alone. */
export function largeFiles(): BuiltFile[] {
  const [page, book, report, mail] = ['page', 'book', 'report', 'mail'].map(aDraft);
  const image = noise(18 * MEGABYTE);
  return [
    { name: 'page.html', bytes: withPicture(pageOf(page!), image) },
    {
      name: 'report.docx',
      bytes: zipOf({ ...unzipSync(docxOf(report!)), 'word/media/image1.png': noise(24 * MEGABYTE) }),
    },
    { name: 'book.epub', bytes: zipOf({ ...unzipSync(epubOf(book!)), 'cover.png': noise(20 * MEGABYTE) }) },
    { name: 'mail.eml', bytes: withAttachment(mailOf(mail!), image) },
    { name: 'log.txt', bytes: textOf({ title: 'A log', paragraphs: lines(20 * MEGABYTE, 1) }) },
  ];
}

/** Bytes that no packer makes smaller, as those of pictures. */
function noise(length: number): Uint8Array {
  const chance = new Chance(length);
  const words = Uint32Array.from({ length: length / 4 }, () => chance.next() * 2 ** 32);
  return new Uint8Array(words.buffer);
}

function aDraft(name: string, at: number): Draft {
  return { title: `All of the ${name}`, paragraphs: lines(20_000, at + 2) };
}

/** Numbers in words, none of which occurs twice. */
function lines(length: number, seed: number): string[] {
  const chance = new Chance(seed);
  const line = (at: number): string =>
    `${at} ${Array.from({ length: 60 }, () => Math.floor(chance.next() * 1e9).toString(36)).join(' ')}.`;
  return Array.from({ length: Math.floor(length / 415) }, (_, at) => line(at));
}

/** A picture within the page, as programs put it that save a page in one file. */
function withPicture(page: Uint8Array, picture: Uint8Array): Uint8Array {
  const address = `data:image/png;base64,${Buffer.from(picture).toString('base64')}`;
  const html = new TextDecoder().decode(page);
  return new TextEncoder().encode(html.replace('</h1>', () => `</h1><img src="${address}">`));
}

function withAttachment(mail: Uint8Array, attached: Uint8Array): Uint8Array {
  const plain = 'Content-Type: text/plain; charset=utf-8\r\n';
  const [head = '', body = ''] = new TextDecoder().decode(mail).split(plain);
  return new TextEncoder().encode(
    `${head}Content-Type: multipart/mixed; boundary="part"\r\n\r\n--part\r\n${plain}${body}\r\n--part\r\n` +
      `Content-Type: application/octet-stream\r\nContent-Disposition: attachment; filename="data.bin"\r\nContent-Transfer-Encoding: base64\r\n\r\n${base64Lines(attached)}\r\n--part--\r\n`,
  );
}
