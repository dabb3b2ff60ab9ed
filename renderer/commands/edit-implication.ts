import type { Desk } from './desk';
import { carryOut } from './carry-out';
import { openDrawer } from './drawer';
import { planRemoveImplication } from './implication';
import { takeInHand } from './open-document';

/** An implication of whichever article. */
export type Somewhere = { readonly id: string; readonly document: string };

/** Opens the drawer on an implication of whichever article, which is taken in hand for that. */
export async function editImplication(desk: Desk, { id, document }: Somewhere): Promise<void> {
  await takeInHand(desk, document);
  openDrawer(desk, { kind: 'edit', implication: id });
}

/** Removes an implication of whichever article. Its passages stay. */
export async function removeImplication(desk: Desk, { id, document }: Somewhere): Promise<void> {
  await takeInHand(desk, document);
  await carryOut(desk, planRemoveImplication(desk, id));
}
