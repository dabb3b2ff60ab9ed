/** Under which of its own fields an object holds what it stands for: an outlet its name, a post its rendered text. */
const telling = ['name', 'rendered', 'text', 'value', 'title', '#text'];

/** A value of a list as text: of several the words of each, of an object what it is called. */
export function valueInWords(value: unknown, separator: string): string {
  if (typeof value === 'string') return value.trim();
  if (typeof value === 'number' || typeof value === 'bigint') return String(value);
  if (Array.isArray(value)) {
    return value
      .map((one) => valueInWords(one, separator))
      .filter((words) => words !== '')
      .join(separator);
  }
  if (typeof value !== 'object' || value === null) return '';
  const held = new Map(Object.entries(value));
  const name = telling.find((own) => typeof held.get(own) === 'string');
  return name === undefined ? '' : valueInWords(held.get(name), separator);
}
