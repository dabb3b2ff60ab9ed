import type { Contrast, Theme } from '#shared/ipc/local-state';
import { measures, type Measure, type Spacing } from '#shared/ipc/reading-settings';

const measureNames: Record<Measure, string> = { narrow: 'Narrow', normal: 'Normal', wide: 'Wide' };
const spacingNames: Record<Spacing, string> = { close: 'Close', normal: 'Normal', open: 'Open' };
const themeNames: Record<Theme, string> = { system: 'As the system', light: 'Light', dark: 'Dark' };
const contrastNames: Record<Contrast, string> = { system: 'As the system', more: 'More' };

/** How one reads: sizes, colours, what is announced. */
export const readingText = {
  heading: 'Reading settings',
  intro: 'For this machine alone. Every change shows at once.',
  textSize: 'Text size',
  pixels: (size: number) => `${size} px`,
  smaller: 'Smaller text',
  larger: 'Larger text',
  textSizeNow: (size: number) => `Text size ${size} pixels.`,
  measure: 'Width of the text',
  measureNames,
  measureHint: (measure: Measure) => `About ${measures[measure]} characters to a line.`,
  spacing: 'Space between lines',
  spacingNames,
  theme: 'Colours',
  themeNames,
  contrast: 'Contrast',
  contrastNames,
  contrastHint: 'More contrast leaves out the colours behind highlights and draws stronger lines.',
  saysHighlights: 'Say in words where a highlight begins and ends',
  saysHighlightsHint: 'For screen readers that pass over marks without announcing them.',
  offersTagLine: 'Offer the tag line when words are selected with the pointer',
  highlightStart: 'highlight start',
  highlightEnd: 'highlight end',
  silenced: 'Highlights silenced.',
  shownAgain: 'Highlights shown.',
  silencedStatus: 'Highlights silenced',
  showAgain: 'Show highlights',
} as const;
