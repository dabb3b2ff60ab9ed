import type { Obstacle } from '#shared/history/receive';

/** Why changes do not go together, for a terminal. */
export function obstacleInWords(obstacle: Obstacle): string {
  const whose = `author ${obstacle.author} in ${obstacle.stream}`;
  switch (obstacle.kind) {
    case 'gap':
      return `changes are missing: those of ${whose} up to ${obstacle.upTo}. Ask for a bundle with everything.`;
    case 'fork':
      return `there are two different changes ${obstacle.seq} of ${whose}: a copied profile or a restored backup has gone on working under the same author.`;
    case 'broken-chain':
      return `change ${obstacle.seq} of ${whose} does not follow on the one before it.`;
  }
}
