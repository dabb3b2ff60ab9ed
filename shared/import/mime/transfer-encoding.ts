/**
 * Undoes the transfer encoding of a part (RFC 2045, section 6). Damaged encodings give what can be made of them: mail is
 * cut off and folded on its way.
 *
 * @param binary one character for each byte
 * @param encoding the value of Content-Transfer-Encoding
 */
export function decodeTransfer(binary: string, encoding: string): Uint8Array {
  switch (encoding.trim().toLowerCase()) {
    case 'base64':
      return fromBase64(binary);
    case 'quoted-printable':
      return bytesOf(fromQuotedPrintable(binary));
    default:
      return bytesOf(binary);
  }
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const values = new Int8Array(256).fill(-1);
for (const [value, letter] of [...alphabet].entries()) values[letter.charCodeAt(0)] = value;

/** Own decoder, since `atob` refuses what mail programs let pass. What is no letter of the alphabet is passed over. */
export function fromBase64(binary: string): Uint8Array {
  const bytes = new Uint8Array(Math.ceil((binary.length * 3) / 4));
  let length = 0;
  let bits = 0;
  let held = 0;
  for (let at = 0; at < binary.length; at += 1) {
    const value = values[binary.charCodeAt(at) & 0xff] ?? -1;
    if (value === -1) continue;
    held = ((held << 6) | value) & 0xffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes[length] = (held >> bits) & 0xff;
    length += 1;
  }
  return bytes.subarray(0, length);
}

function fromQuotedPrintable(binary: string): string {
  return binary
    .replace(/[ \t]+(?=\r?\n|$)/g, '')
    .replace(/=\r?\n/g, '')
    .replace(/=([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

/** @param binary one character for each byte */
export function bytesOf(binary: string): Uint8Array {
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < binary.length; at += 1) bytes[at] = binary.charCodeAt(at);
  return bytes;
}
