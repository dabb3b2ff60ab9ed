import type { NetworkActor, NetworkTie } from './network';

/** In pixels: of whoever is in fewest passages, and of whoever is in most. */
const [LEAST_RADIUS, MOST_RADIUS] = [10, 24];
const [LEAST_WIDTH, MOST_WIDTH] = [1.5, 8];
/** Where nothing has more passages than so many, differences are not blown up. */
const FEW = 6;

/** How large actors are drawn beside each other: the area follows the number of passages. */
export function radiiIn(
  actors: readonly Pick<NetworkActor, 'passages'>[],
): (actor: Pick<NetworkActor, 'passages'>) => number {
  const most = Math.max(FEW, ...actors.map(({ passages }) => passages));
  return ({ passages }) => LEAST_RADIUS + (MOST_RADIUS - LEAST_RADIUS) * Math.sqrt(passages / most);
}

/** How wide ties are drawn beside each other: the width follows the number of passages. */
export function widthsIn(
  ties: readonly Pick<NetworkTie, 'passages'>[],
): (tie: Pick<NetworkTie, 'passages'>) => number {
  const most = Math.max(FEW, ...ties.map(({ passages }) => passages));
  return ({ passages }) => LEAST_WIDTH + ((MOST_WIDTH - LEAST_WIDTH) * (passages - 1)) / (most - 1);
}
