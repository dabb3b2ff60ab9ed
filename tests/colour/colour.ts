/** A colour as the screen mixes it: red, green, blue from 0 to 1, gamma-encoded (sRGB), and how opaque it is. */
export type Colour = {
  readonly red: number;
  readonly green: number;
  readonly blue: number;
  readonly alpha: number;
};

/** Reads a computed colour: "rgb(1, 2, 3)", "rgba(1, 2, 3, 0.5)", "color(srgb 0.1 0.2 0.3 / 0.5)" or "#010203". */
export function parseColour(written: string): Colour {
  const hex = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(written.trim());
  if (hex) return of(hex.slice(1).map((pair) => parseInt(pair, 16) / 255));
  const numbers = written.match(/-?[\d.]+(?:e-?\d+)?/g)?.map(Number) ?? [];
  if (numbers.length < 3) throw new Error(`“${written}” is no colour`);
  return of(written.startsWith('rgb') ? numbers.map((value, at) => (at < 3 ? value / 255 : value)) : numbers);
}

function of([red = 0, green = 0, blue = 0, alpha = 1]: readonly number[]): Colour {
  return { red, green, blue, alpha };
}

/** What a colour that lets through looks like on another. */
export function over(top: Colour, below: Colour): Colour {
  const mix = (a: number, b: number): number => a * top.alpha + b * (1 - top.alpha);
  return {
    red: mix(top.red, below.red),
    green: mix(top.green, below.green),
    blue: mix(top.blue, below.blue),
    alpha: 1,
  };
}

/** The contrast ratio of WCAG 2.2, from 1 to 21. */
export function contrast(a: Colour, b: Colour): number {
  const [light, dark] = [luminance(a), luminance(b)].toSorted((one, other) => other - one);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

function luminance(colour: Colour): number {
  const [red, green, blue] = linear(colour);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

type Triple = readonly [number, number, number];
type Matrix = readonly [Triple, Triple, Triple];

/** The amounts of light: the gamma of sRGB (IEC 61966-2-1) taken off. */
export function linear({ red, green, blue }: Colour): Triple {
  const decode = (value: number): number =>
    value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  return [decode(red), decode(green), decode(blue)];
}

/** How the amounts of light look to eyes that lack a kind of cone: Machado, Oliveira and Fernandes 2009, severity 1. */
export const visions = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
} as const satisfies Record<string, Matrix>;
export type Vision = keyof typeof visions;

/** The distance of two colours in OKLab (Ottosson 2020), as eyes of this kind see them. */
export function distance(a: Colour, b: Colour, vision: Vision): number {
  const [one, other] = [a, b].map((colour) => oklab(clamped(times(visions[vision], linear(colour)))));
  return Math.hypot(...(one ?? []).map((value, at) => value - (other?.[at] ?? 0)));
}

function oklab(light: Triple): Triple {
  const cones = times(
    [
      [0.4122214708, 0.5363325363, 0.0514459929],
      [0.2119034982, 0.6806995451, 0.1073969566],
      [0.0883024619, 0.2817188376, 0.6299787005],
    ],
    light,
  ).map(Math.cbrt) as unknown as Triple;
  return times(
    [
      [0.2104542553, 0.793617785, -0.0040720468],
      [1.9779984951, -2.428592205, 0.4505937099],
      [0.0259040371, 0.7827717662, -0.808675766],
    ],
    cones,
  );
}

function times(matrix: Matrix, [x, y, z]: Triple): Triple {
  const row = ([a, b, c]: Triple): number => a * x + b * y + c * z;
  return [row(matrix[0]), row(matrix[1]), row(matrix[2])];
}

function clamped([x, y, z]: Triple): Triple {
  const clamp = (value: number): number => Math.min(1, Math.max(0, value));
  return [clamp(x), clamp(y), clamp(z)];
}

/** The two that are hardest to tell apart, over all kinds of eyes. */
export function nearestPair(colours: readonly Colour[]): { distance: number; pair: string } {
  let nearest = { distance: Infinity, pair: '' };
  for (const vision of Object.keys(visions) as Vision[]) {
    for (const [at, one] of colours.entries()) {
      for (const [other, another] of colours.entries()) {
        if (other <= at) continue;
        const apart = distance(one, another, vision);
        if (apart < nearest.distance) nearest = { distance: apart, pair: `${at} and ${other}, ${vision}` };
      }
    }
  }
  return nearest;
}
