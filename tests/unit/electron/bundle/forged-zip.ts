import { deflateRawSync } from 'node:zlib';
import { crc32 } from '#shared/crc32';

/** An entry as a forger would have it: what is not given is as it should be. */
export type ForgedEntry = {
  name: string | Buffer;
  data: Buffer | string;
  /** The name in the local header. */
  localName?: string;
  crc?: number;
  /** What the headers say of the size. */
  size?: number;
  method?: 0 | 8 | 99;
  flags?: number;
  /** File type and permissions of Unix. */
  mode?: number;
  extra?: Buffer;
  /** Takes the data of the entry before it. */
  sharesData?: boolean;
  /** Bytes between this entry and the next. */
  gap?: number;
};

/** A zip file made by hand, so that it can lie. */
export function forgedZip(
  entries: readonly ForgedEntry[],
  ends: { comment?: string; count?: number } = {},
): Buffer {
  const pieces: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  let lastOffset = 0;
  for (const entry of entries) {
    const name = Buffer.from(entry.name);
    const content = Buffer.from(entry.data);
    const method = entry.method ?? 0;
    const packed = method === 8 ? deflateRawSync(content) : content;
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(entry.flags ?? 0x0800, 2);
    common.writeUInt16LE(method, 4);
    common.writeUInt16LE(0x0021, 8);
    common.writeUInt32LE(entry.crc ?? crc32(content), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(entry.size ?? content.length, 18);
    const localName = Buffer.from(entry.localName ?? name);
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), common, localName, packed]);
    local.writeUInt16LE(localName.length, 26);

    const extra = entry.extra ?? Buffer.alloc(0);
    const central = Buffer.concat([Buffer.from('PK\u0001\u0002'), Buffer.alloc(42), name, extra]);
    central.writeUInt16LE(0x033f, 4);
    common.copy(central, 6, 0, 22);
    central.writeUInt16LE(name.length, 28);
    central.writeUInt16LE(extra.length, 30);
    central.writeUInt32LE(((entry.mode ?? 0o100644) << 16) >>> 0, 38);
    central.writeUInt32LE(entry.sharesData ? lastOffset : offset, 42);
    directory.push(central);
    if (entry.sharesData) continue;
    lastOffset = offset;
    const whole = Buffer.concat([local, Buffer.alloc(entry.gap ?? 0)]);
    pieces.push(whole);
    offset += whole.length;
  }
  const central = Buffer.concat(directory);
  const comment = Buffer.from(ends.comment ?? '');
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 0, 'latin1');
  end.writeUInt16LE(ends.count ?? entries.length, 8);
  end.writeUInt16LE(ends.count ?? entries.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  end.writeUInt16LE(comment.length, 20);
  return Buffer.concat([...pieces, central, end, comment]);
}
