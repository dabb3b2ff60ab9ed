import { useMemo } from 'react';
import { analysisView, useAnalysisView, type Sight } from '../../../state/analysis-view';
import { wholeIn, type Size } from './sight';
import type { LaidOut } from './use-laid-out';

/** How a picture is seen: all of it, until the person moves or enlarges it; another picture is seen whole again. */
export function useSight(
  { network, places }: LaidOut,
  size: Size,
): { sight: Sight; setSight: (sight: Sight | undefined) => void } {
  const of = useMemo(() => `${network.kind} ${[...places.keys()].join(' ')}`, [network, places]);
  const whole = useMemo(() => wholeIn(places, size), [places, size]);
  const own = useAnalysisView((view) => view.network.sight);
  return {
    sight: own?.of === of ? own : whole,
    setSight: (sight) => analysisView.setNetwork({ sight: sight && { ...sight, of } }),
  };
}
