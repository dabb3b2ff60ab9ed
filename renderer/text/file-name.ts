/** What to call a file: "Kursk deployment 2026-11-22.csv", after what it is about and the day. */
export function fileName(about: string, extension: string, on = new Date()): string {
  return `${firstWords(about)} ${dayOf(on)}.${extension}`.trimStart();
}

const MOST_LETTERS = 48;

/** As many whole words as a file name can take well. */
function firstWords(title: string): string {
  const clean = title.replaceAll(/[\\/:*?"<>|\p{Cc}\s]+/gu, ' ').trim();
  if (clean.length <= MOST_LETTERS) return clean;
  const cut = clean.slice(0, MOST_LETTERS + 1);
  const words = cut.includes(' ') ? cut.slice(0, cut.lastIndexOf(' ')) : clean.slice(0, MOST_LETTERS);
  // A cut through a letter of two units leaves half of it, which no file name may have.
  return words.replace(/[\p{P}\s\p{Cs}]+$/u, '');
}

/** By the clock on the wall, not by UTC. */
function dayOf(date: Date): string {
  const two = (figure: number): string => String(figure).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
