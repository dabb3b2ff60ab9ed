import { shortened } from '../../text/shortened';
import { canonicalText } from '../canonical';

/** As long as the words of a person may be in one field. */
const LONGEST = 20_000;

/** What a person wrote in several places, as one text with a blank line between; nothing if it is nothing. */
export function joined(parts: readonly string[]): string | undefined {
  const written = parts.map((part) => canonicalText(part).text.trim()).filter((part) => part !== '');
  const text = [...new Set(written)].join('\n\n');
  return text === '' ? undefined : shortened(text, LONGEST);
}
