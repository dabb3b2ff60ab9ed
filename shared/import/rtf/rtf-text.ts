import { decodeAs } from '../decode';
import { codePageOfCharset, labelOfCodePage } from './code-pages';

/**
 * Makes text of the bytes of an RTF file. Their code page is that of the font, else that of the file; characters of
 * several bytes may be written in any mixture of raw bytes and `\'hh`.
 */
export class RtfText {
  readonly #fonts = new Map<number, number>();
  #filePage = 1252;
  #bytes: number[] = [];
  #bytesPage = 1252;
  #text = '';
  #skip = 0;
  /** A code page that nobody knows was read as windows-1252. */
  isGuessed = false;

  set filePage(page: number) {
    this.#filePage = page;
  }

  /** @param charset of `\fcharset` */
  setCharset(font: number, charset: number): void {
    const page = codePageOfCharset(charset);
    if (page !== undefined) this.#fonts.set(font, page);
  }

  setPage(font: number, page: number): void {
    this.#fonts.set(font, page);
  }

  addByte(byte: number, font: number | undefined): void {
    if (this.#isSkipped()) return;
    const page = this.#fonts.get(font ?? -1) ?? this.#filePage;
    if (page !== this.#bytesPage) this.#decode();
    this.#bytesPage = page;
    this.#bytes.push(byte);
  }

  add(text: string): void {
    if (this.#isSkipped()) return;
    this.#decode();
    this.#text += text;
  }

  /** @param unit of UTF-16, as `\u` has it: signed @param fallback how many characters behind it stand for it */
  addUnit(unit: number, fallback: number): void {
    this.#decode();
    this.#skip = 0;
    this.#text += String.fromCharCode(unit & 0xffff);
    this.#skip = fallback;
  }

  /** What stands for a character ends where a group does. */
  endFallback(): void {
    this.#skip = 0;
  }

  /** The text since this was last asked for. */
  take(): string {
    this.#decode();
    const text = this.#text;
    this.#text = '';
    return text;
  }

  #isSkipped(): boolean {
    if (this.#skip === 0) return false;
    this.#skip -= 1;
    return true;
  }

  #decode(): void {
    if (this.#bytes.length === 0) return;
    const bytes = Uint8Array.from(this.#bytes);
    this.#bytes = [];
    const label = labelOfCodePage(this.#bytesPage);
    const text = label === undefined ? undefined : decodeAs(label, bytes);
    this.isGuessed ||= label === undefined && bytes.some((byte) => byte > 0x7f);
    this.#text += text ?? decodeAs('windows-1252', bytes) ?? '';
  }
}
