/** Numbers one after another, small ones in one byte: seven bits each, the last byte below 128 (LEB128). */
export class ByteWriter {
  #bytes: Uint8Array;
  #length = 0;

  /** @param room for so many bytes, before it must grow. */
  constructor(room = 256) {
    this.#bytes = new Uint8Array(room);
  }

  get length(): number {
    return this.#length;
  }

  /** @param value a whole number from 0 to 2³² - 1. */
  number(value: number): void {
    this.#makeRoom(5);
    let rest = value;
    while (rest > 127) {
      this.#bytes[this.#length++] = (rest & 127) | 128;
      rest >>>= 7;
    }
    this.#bytes[this.#length++] = rest;
  }

  bytes(bytes: Uint8Array): void {
    this.#makeRoom(bytes.length);
    this.#bytes.set(bytes, this.#length);
    this.#length += bytes.length;
  }

  /** What another has written. */
  append(other: ByteWriter): void {
    this.bytes(other.#bytes.subarray(0, other.#length));
  }

  /** What was written, in a buffer of its own. */
  written(): Uint8Array {
    return this.#bytes.slice(0, this.#length);
  }

  /** Begins anew in the same room. */
  clear(): void {
    this.#length = 0;
  }

  #makeRoom(more: number): void {
    if (this.#length + more <= this.#bytes.length) return;
    const larger = new Uint8Array(2 * (this.#length + more));
    larger.set(this.#bytes.subarray(0, this.#length));
    this.#bytes = larger;
  }
}

/** Reads what `ByteWriter` wrote, in the same order. Behind the end it reads zeros. */
export class ByteReader {
  bytes: Uint8Array;
  at: number;

  constructor(bytes: Uint8Array, at = 0) {
    this.bytes = bytes;
    this.at = at;
  }

  /** Goes on with other bytes. */
  open(bytes: Uint8Array): void {
    this.bytes = bytes;
    this.at = 0;
  }

  number(): number {
    let value = 0;
    let byte = this.bytes[this.at++] ?? 0;
    for (let shift = 0; byte > 127; shift += 7) {
      value |= (byte & 127) << shift;
      byte = this.bytes[this.at++] ?? 0;
      if (byte <= 127) return (value | (byte << (shift + 7))) >>> 0;
    }
    return byte;
  }

  take(length: number): Uint8Array {
    this.at += length;
    return this.bytes.subarray(this.at - length, this.at);
  }
}

/** How many bytes a number takes. */
export function bytesFor(number: number): number {
  let bytes = 1;
  for (let rest = number; rest > 127; rest >>>= 7) bytes += 1;
  return bytes;
}
