import { z } from '../model/zod';

/** The text sizes that one step leads to, in pixels, from the smallest to the largest. */
export const textSizes = [14, 15, 16, 17, 18, 20, 22, 24, 26, 28] as const;
const DEFAULT_SIZE = 18;

/** How many characters a line of the text holds, about. */
export const measures = { narrow: 60, normal: 68, wide: 80 } as const;
export type Measure = keyof typeof measures;

/** The height of a line, in heights of its letters. */
export const spacings = { close: 1.45, normal: 1.6, open: 1.85 } as const;
export type Spacing = keyof typeof spacings;

/** How a person on this machine likes to read: nothing of it is the project's. */
export const ReadingSettings = z.strictObject({
  textSize: z.int().min(14).max(28).default(DEFAULT_SIZE),
  measure: z.enum(['narrow', 'normal', 'wide']).default('normal'),
  spacing: z.enum(['close', 'normal', 'open']).default('normal'),
  /** Where a highlight begins and ends is said in words, for screen readers that pass over marks. */
  saysHighlights: z.boolean().default(false),
  /** The tag line comes up beside what was selected with the pointer. */
  offersTagLine: z.boolean().default(true),
});
export type ReadingSettings = z.infer<typeof ReadingSettings>;

/** The size one step larger or smaller, or the usual one; the largest and the smallest stay. */
export function textSizeAfter(size: number, step: 'larger' | 'smaller' | 'usual'): number {
  switch (step) {
    case 'larger':
      return textSizes.find((other) => other > size) ?? size;
    case 'smaller':
      return textSizes.findLast((other) => other < size) ?? size;
    case 'usual':
      return DEFAULT_SIZE;
  }
}
