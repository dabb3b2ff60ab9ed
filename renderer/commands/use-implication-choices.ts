import { useMemo } from 'react';
import { choicesFrom, type ImplicationChoice } from '../state/implications';
import { useLatest } from '../state/picture-first';
import { listImplicationsElsewhere } from '../storage/list-implications';
import { useLive } from '../storage/use-live';
import { useDesk } from './desk';

/** The project's implications to choose from: those of the open article first, then those of others; the last made first. */
export function useImplicationChoices(): readonly ImplicationChoice[] {
  const { implications, database, workspace } = useDesk();
  const here = useLatest(implications.listen, implications.get);
  const { document } = workspace;
  const others = useLive(() => listImplicationsElsewhere(database, document), [database, document]);
  return useMemo(
    () => [
      ...choicesFrom(here),
      ...(others ?? []).map(({ id, statement, title }) => ({ id, statement, names: [], elsewhere: title })),
    ],
    [here, others],
  );
}
