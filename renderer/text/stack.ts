/** The list of the passages that lie at one place. */
export const stackText = {
  heading: 'Passages that lie here',
  hint: '1–9 or Enter picks · Esc leaves',
} as const;
