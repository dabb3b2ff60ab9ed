const names = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });

/** "German (de)": the name of a language with its code; the code alone where it is no known one. */
export function languageName(code: string): string {
  const name = nameOf(code);
  return name === undefined ? code : `${name} (${code})`;
}

function nameOf(code: string): string | undefined {
  try {
    return names.of(code);
  } catch {
    // What an article says of its language need not be a code at all.
    return undefined;
  }
}
