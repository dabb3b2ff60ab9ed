/**
 * Tells a developer of a mistake of the program. Only its kind and its place in the code: an error's message may quote
 * the document that it was about, and what analysts read does not go into logs.
 */
export function logMistake(where: string, error: unknown): void {
  const name = error instanceof Error ? error.name : typeof error;
  const { code } = (error ?? {}) as { code?: unknown };
  const frames = error instanceof Error ? (error.stack ?? '').split('\n').filter(isPlaceInCode) : [];
  console.error([`[${where}] ${name}${typeof code === 'string' ? ` ${code}` : ''}`, ...frames].join('\n'));
}

function isPlaceInCode(line: string): boolean {
  return /^\s+at .*:\d+:\d+\)?$/.test(line);
}
