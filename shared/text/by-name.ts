const collator = new Intl.Collator('en', { numeric: true });

/** Orders names as people do: "Theme 2" comes before "Theme 10". */
export function byName(one: string, other: string): number {
  return collator.compare(one, other);
}
