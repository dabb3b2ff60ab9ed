import type { Search } from '../../state/search';
import { session } from '../../state/session';

/** Changes what is known of the search through all articles, and nothing else. */
export function changeSearch(part: Partial<Search>): void {
  session.set(({ search }) => ({ search: { ...search, ...part } }));
}
