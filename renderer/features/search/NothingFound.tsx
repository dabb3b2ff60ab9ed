import { SearchX } from 'lucide-react';
import { withoutPart } from '#shared/search/edit-line';
import { parseQuery } from '#shared/search/parse-query';
import { writeTerm } from '#shared/search/write-query';
import { useDesk } from '../../commands/desk';
import { showOnly, typeSearch } from '../../commands/search/look';
import type { SearchAnswer } from '../../state/search';
import { searchText } from '../../text/search';
import { Button } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { describeClause } from './describe-term';

/** More ways out than these would have to be read. */
const MOST = 3;

/** Nothing fits: which part may be left out, or how a word may go on, so that more does. */
export function NothingFound({ answer: { line, only } }: { answer: SearchAnswer }) {
  const desk = useDesk();
  if (only) {
    return (
      <EmptyState
        icon={SearchX}
        actions={<Button onPress={() => showOnly(desk, undefined)}>{searchText.showAll}</Button>}
      >
        {searchText.nothingOfKind(searchText.kinds[only])}
      </EmptyState>
    );
  }
  const wider = widerThan(line).slice(0, MOST);
  return (
    <EmptyState
      icon={SearchX}
      actions={
        wider.length > 0 &&
        wider.map((each) => (
          <Button key={each.line} onPress={() => typeSearch(desk, each.line)}>
            {each.words}
          </Button>
        ))
      }
    >
      {searchText.nothing}
    </EmptyState>
  );
}

/** Lines that ask for less: each without one part; of a single word, however it goes on. */
function widerThan(line: string): { line: string; words: string }[] {
  const { clauses } = parseQuery(line);
  const [first] = clauses;
  if (clauses.length > 1) {
    return clauses
      .filter(({ clause }) => !clause.isExcluded)
      .map(({ clause, stretch }) => ({
        line: withoutPart(line, stretch),
        words: searchText.leaveOut(describeClause(clause)),
      }));
  }
  const [term, ...others] = first?.clause.any ?? [];
  if (term?.kind !== 'words' || term.isBeginning || others.length > 0) return [];
  const beginning = writeTerm({ ...term, isBeginning: true });
  return [{ line: beginning, words: searchText.lookForBeginning(beginning) }];
}
