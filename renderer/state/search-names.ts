import type { PlacedClause } from '#shared/search/parse-query';
import type { Problem } from '#shared/search/problem';
import type { Field, FieldName } from '#shared/search/query';
import { writeClause } from '#shared/search/write-query';
import { foldName, nearnessOf, wordsAsMeant, wordsOfName } from '#shared/text/names';
import type { Named } from './name-match';
import type { SearchNames } from './search-offers';

/** A clause with a name that nobody and nothing has finds nothing: that is told, with the name that may have been meant. */
export function unknownNames(clauses: readonly PlacedClause[], names: SearchNames): readonly Problem[] {
  return clauses.flatMap(({ clause, stretch }) =>
    clause.any.flatMap((term): readonly Problem[] => {
      if (term.kind !== 'field') return [];
      const known = namesFor(term.field, names);
      if (!known || isKnown(term, known)) return [];
      const near = nearestTo(term.value, known);
      const any = clause.any.map((each) =>
        each === term && near !== undefined ? { ...term, value: near } : each,
      );
      const instead = near === undefined ? undefined : writeClause({ ...clause, any }, false);
      return [{ kind: 'unknown-name', stretch, subject: term.value, field: term.field, instead }];
    }),
  );
}

/** Where an article is from is also said by publishers that are nobody's record, so of sources none is unknown. */
function namesFor(field: FieldName, { actors, themes, people }: SearchNames): readonly Named[] | undefined {
  const known: Partial<Record<FieldName, readonly Named[]>> = { actor: actors, theme: themes, by: people };
  return known[field];
}

/** Also a part of a name is one: "actor:Korea" means all who have it in their name. */
function isKnown({ value }: Field, known: readonly Named[]): boolean {
  const wanted = wordsOfName(foldName(value)).join(' ');
  return known.some((each) =>
    allNames(each).some((name) => ` ${wordsOfName(name).join(' ')} `.includes(` ${wanted} `)),
  );
}

function nearestTo(typed: string, known: readonly Named[]): string | undefined {
  const wanted = wordsAsMeant(foldName(typed));
  const order = ['same', 'slip', 'near'] as const;
  const near = known.flatMap((each) =>
    allNames(each).flatMap((name) => {
      const nearness = nearnessOf(wanted, wordsAsMeant(name));
      return nearness ? [{ name: each.name, nearness }] : [];
    }),
  );
  return near.toSorted((a, b) => order.indexOf(a.nearness) - order.indexOf(b.nearness))[0]?.name;
}

function allNames({ name, aliases = [] }: Named): string[] {
  return [name, ...aliases.map(({ text }) => text)].map(foldName);
}
