declare const TextDecoder: new () => { decode(bytes: Uint8Array): string };

/** What matters of a font for where its glyphs stand and what their look says. */
export type FontTraits = {
  readonly name: string;
  readonly isBold: boolean;
  readonly isItalic: boolean;
  readonly isMono: boolean;
  readonly isVertical: boolean;
  readonly isType3: boolean;
  /** From glyph space to text space; 0.001 for all but Type 3. */
  readonly scale: number;
  /** Height of a line of it, in glyph space; of Type 3 only, 0 if unknown. */
  readonly height: number;
};

export const plainFont: FontTraits = {
  name: '',
  isBold: false,
  isItalic: false,
  isMono: false,
  isVertical: false,
  isType3: false,
  scale: 0.001,
  height: 0,
};

/** The layout of pdf.js's `FontInfo`: bits in pairs, then numbers, box, matrix, vertical metrics, strings. */
const BOX = 27;
const MATRIX = 36;
const STRINGS = 92;
const flags = { black: 0, bold: 1, type3: 5, italic: 6, vertical: 9 };
const NAME = 3;

/** @param packed what pdf.js makes of a font to hand it on; nothing for one that it could not read */
export function fontTraitsOf(packed: unknown): FontTraits {
  if (!(packed instanceof ArrayBuffer)) return plainFont;
  const view = new DataView(packed);
  const is = (flag: number) => ((view.getUint8(flag >> 2) >> ((flag * 2) % 8)) & 3) === 2;
  const name = stringIn(view, NAME);
  const isType3 = is(flags.type3);
  const hasMatrix = view.getUint8(MATRIX) > 0;
  const hasBox = view.getUint8(BOX) > 0;
  return {
    name,
    isBold: is(flags.bold) || is(flags.black) || /bold|black|heavy|semibold|demi|cmbx/i.test(name),
    isItalic: is(flags.italic) || /italic|oblique|cmti|cmsl/i.test(name),
    isMono: /mono|courier|cmtt|consol/i.test(name),
    isVertical: is(flags.vertical),
    isType3,
    scale: hasMatrix ? Math.abs(view.getFloat64(MATRIX + 1, true)) || 0.001 : 0.001,
    height: isType3 && hasBox ? Math.abs(view.getInt16(BOX + 7, true) - view.getInt16(BOX + 3, true)) : 0,
  };
}

/** Fonts by the names that operators use, each unpacked once. */
export function unpackedFonts(packed: ReadonlyMap<string, unknown>): (name: string) => FontTraits {
  const unpacked = new Map<string, FontTraits>();
  return (name) => {
    const traits = unpacked.get(name) ?? fontTraitsOf(packed.get(name));
    unpacked.set(name, traits);
    return traits;
  };
}

function stringIn(view: DataView, index: number): string {
  let at = STRINGS + 4;
  for (let before = 0; before < index; before += 1) at += view.getUint32(at) + 4;
  return new TextDecoder().decode(new Uint8Array(view.buffer, at + 4, view.getUint32(at)));
}
