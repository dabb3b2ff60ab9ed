import { namedId } from '../model/ids';

/** The id of what another program made: the same whenever and by whomever its file is taken. */
export function foreignId(kind: string, ...names: readonly string[]): string {
  return namedId('refi-qda', kind, ...names);
}
