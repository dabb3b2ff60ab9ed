import { groupBy } from '../group-by';
import type { Stance } from '../model/implication';
import { citedPages } from '../pages';
import { gradesInShort } from './cite';
import type { Evidence, Finding } from './finding';
import type { Letters } from './letters';

/** "Based on Mark Rutte and the author (A, p. 2, not graded). Against it: the author (A, not graded)." */
export function basedOn({ evidence }: Pick<Finding, 'evidence'>, letters: Letters): string {
  const say = (stance: Stance): string => {
    const told = evidence.filter((each) => each.stance === stance);
    const groups = groupBy(told, ({ article, credibility }) =>
      [article.id, credibility ?? article.credibility].join(' '),
    );
    return [...groups.values()].map((group) => whoAndWhere(group, letters)).join('; ');
  };
  const [supporting, undermining] = [say('supports'), say('undermines')];
  return [
    supporting ? `Based on ${supporting}.` : 'No passage supports it.',
    undermining && `Against it: ${undermining}.`,
  ]
    .filter(Boolean)
    .join(' ');
}

/** Who says it in one article; with how far that is trusted. */
function whoAndWhere(group: readonly Evidence[], letters: Letters): string {
  const [first] = group;
  if (!first) return '';
  const { article, credibility } = first;
  const pages = [...new Set(group.flatMap((each) => (each.pages ? [citedPages(each.pages)] : [])))];
  const heard = group.every(({ isHeardAlready }) => isHeardAlready) && 'the same source again';
  const where = [letters.of(article), ...pages, gradesInShort(article, credibility), heard];
  return `${inARow([...new Set(group.map(speakers))])} (${where.filter(Boolean).join(', ')})`;
}

function speakers({ speakers: [outermost = 'the author', ...others] }: Evidence): string {
  return [outermost, ...others].join(', citing ');
}

/** "one, another and a third" */
function inARow(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}
