import type { Obstacle } from '#shared/history/receive';
import type { Failure } from '#shared/result';

/** Why a bundle cannot be taken, as it is told to the page. */
export function obstacleFailure(obstacle: Obstacle, name: string): Failure {
  const { author, stream } = obstacle;
  switch (obstacle.kind) {
    case 'gap':
      return { code: 'bundle-incomplete', name, author, stream, upTo: obstacle.upTo };
    case 'fork':
      return { code: 'bundle-forked', name, author, stream, seq: obstacle.seq };
    case 'broken-chain':
      return { code: 'bundle-unreadable', name, reason: 'its changes do not follow on one another' };
  }
}

/** The person knows a file by the name it was chosen under, not by the one it is kept under meanwhile. */
export function underName(failure: Failure, name: string): Failure {
  return 'name' in failure ? { ...failure, name } : failure;
}
