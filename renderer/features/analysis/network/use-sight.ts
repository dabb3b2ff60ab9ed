import { useEffect, useMemo } from 'react';
import { analysisView, useAnalysisView, type NetworkPlace, type Sight } from '../../../state/analysis-view';
import { centredOn, wholeIn, type Size } from './sight';
import type { LaidOut } from './use-laid-out';

/**
 * How a picture is seen: all of it, until the person moves or enlarges it; another picture is seen whole again. An actor that
 * was looked for is brought to the middle once it is there.
 */
export function useSight(
  { network, places }: LaidOut,
  size: Size,
  at: NetworkPlace | undefined,
): { sight: Sight; setSight: (sight: Sight | undefined) => void } {
  const of = useMemo(() => `${network.kind} ${[...places.keys()].join(' ')}`, [network, places]);
  const whole = useMemo(() => wholeIn(places, size), [places, size]);
  const own = useAnalysisView((view) => view.network.sight);
  const sight = own?.of === of ? own : whole;
  const setSight = (to: Sight | undefined): void =>
    analysisView.setNetwork({ sight: to && { scale: to.scale, x: to.x, y: to.y, of } });

  const isCentreWanted = useAnalysisView((view) => view.network.isCentreWanted);
  const place = at && places.get(at.actor);
  useEffect(() => {
    if (!isCentreWanted || !place) return;
    analysisView.setNetwork({ isCentreWanted: false });
    setSight(centredOn(place, sight));
    // Once for each time that it is wanted.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [isCentreWanted, place]);
  return { sight, setSight };
}
