import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Network } from '#shared/analysis/network';
import { layOut } from '#shared/analysis/network-layout';
import type { NetworkPlace } from '#renderer/state/analysis-view';
import { placeAfterKey } from '#renderer/features/analysis/network/network-keys';
import type { LaidOut } from '#renderer/features/analysis/network/use-laid-out';
import { aNetwork, anyNetwork } from '#tests/builders/a-network';

function laidOut(network: Network): LaidOut {
  const steps = layOut(network);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return { network, places: value };
  }
}

/** Where keys lead, one after the other. */
function walk(picture: LaidOut, ...keys: string[]): NetworkPlace | undefined {
  return keys.reduce<NetworkPlace | undefined>((at, key) => {
    const to = placeAfterKey(
      { key: key.replace('Shift+', ''), isShift: key.startsWith('Shift+') },
      at,
      picture,
    );
    return to ? to.place : at;
  }, undefined);
}

describe('in a small network', () => {
  const picture = laidOut(
    aNetwork([
      ['russia', 'ukraine', 3],
      ['korea', 'russia', 5],
    ]),
  );

  test('whoever is nowhere begins with the one in most passages', () => {
    expect(walk(picture, 'ArrowLeft')).toEqual({ actor: 'russia' });
    expect(walk(picture, 't')).toEqual({ actor: 'russia', tie: 'korea russia' });
    expect(walk(picture, 'End')).toEqual({ actor: 'ukraine' });
  });

  test('T goes round through the ties of an actor, with Shift the other way', () => {
    expect(walk(picture, 'Home', 't', 't')?.tie).toBe('russia ukraine');
    expect(walk(picture, 'Home', 't', 't', 't')?.tie).toBe('korea russia');
    expect(walk(picture, 'Home', 'Shift+T')?.tie).toBe('russia ukraine');
  });

  test('Escape leads from a tie to its actor, from there to nowhere, and is then left to others', () => {
    expect(walk(picture, 'Home', 't', 'Escape')).toEqual({ actor: 'russia' });
    expect(walk(picture, 'Home', 'Escape')).toBeUndefined();
    expect(placeAfterKey({ key: 'Escape', isShift: false }, undefined, picture)).toBeUndefined();
  });

  test('other keys lead nowhere', () => {
    expect(placeAfterKey({ key: 'q', isShift: false }, { actor: 'russia' }, picture)).toBeUndefined();
    expect(placeAfterKey({ key: 'ArrowLeft', isShift: true }, { actor: 'russia' }, picture)).toBeUndefined();
  });
});

test('page keys and T reach every actor and every tie', () => {
  fc.assert(
    fc.property(anyNetwork, (network) => {
      const picture = laidOut(network);
      const [actors, ties] = [new Set<string>(), new Set<string>()];
      let at: NetworkPlace | undefined;
      for (let step = 0; step < network.actors.length; step += 1) {
        at = placeAfterKey({ key: step === 0 ? 'Home' : 'PageDown', isShift: false }, at, picture)?.place;
        actors.add(at?.actor ?? '');
        for (let tie = 0; tie < network.ties.length; tie += 1) {
          at = placeAfterKey({ key: 't', isShift: false }, at, picture)?.place;
          ties.add(at?.tie ?? '');
        }
      }
      expect([actors.size, ties.size]).toEqual([network.actors.length, network.ties.length]);
    }),
    { numRuns: 20 },
  );
});
