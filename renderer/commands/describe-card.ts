import type { PassageView } from '../state/passage-view';
import { cardText } from '../text/cards';
import { roleNames, text } from '../text/en';
import { describeRecorded } from './describe-passage';
import type { Desk } from './desk';
import { othersCopy } from './whose-copy';

/** "3 of 34, Russia affected, implication inferred: Deterrence weakens, hedged: “may”, Ada Example’s copy" */
export function cardLabel(desk: Desk, passage: PassageView, at: number, of: number): string {
  const { actors, implications } = passage;
  const copy = othersCopy(desk, passage);
  const said = [
    ...actors.map(({ name, roles }) => {
      const does = roles.map((role) => roleNames[role]).join(' and ');
      return `${name} ${does || text.roleNotSet}`;
    }),
    ...(actors.length === 0 ? [text.noTags] : []),
    ...implications.map(({ basis, statement }) => cardText.implication(basis, statement)),
    ...describeRecorded(desk, passage).map((recorded) => recorded.text),
    ...(copy ? [copy.words] : []),
  ];
  return text.cardLabel(at, of, said.join(', '));
}
