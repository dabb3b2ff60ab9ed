import { useId, useMemo, useRef, useState, type KeyboardEvent, type MouseEvent } from 'react';
import type { Network, NetworkActor, NetworkTie } from '#shared/analysis/network';
import type { Point } from '#shared/analysis/network-layout';
import { useDesk } from '../../../commands/desk';
import { openDossier } from '../../../commands/open-analysis';
import { analysisView, useAnalysisView, type NetworkPlace } from '../../../state/analysis-view';
import { analysisText } from '../../../text/analysis';
import { networkText } from '../../../text/network';
import { ContextMenu, menuPlaceOf, placeBelow, type MenuPlace } from '../../../ui/ContextMenu';
import { placeAfterKey } from './network-keys';
import { NetworkCanvas } from './NetworkCanvas';
import { NetworkFoot, nameOfPlace } from './NetworkFoot';
import { elementId } from './NetworkMarks';
import { NetworkSizes } from './NetworkSizes';
import { enlarged, moved, showing, STEP } from './sight';
import type { LaidOut } from './use-laid-out';
import { usePanning, useSize, useWheel } from './use-pointer';
import { useSight } from './use-sight';
import styles from './Network.module.css';

type NetworkPictureProps = {
  laidOut: LaidOut;
  onOpenActor: (of: Network, actor: NetworkActor, isByKey: boolean) => void;
  onOpenTie: (of: Network, tie: NetworkTie, isByKey: boolean) => void;
};

/** A network as a picture: arrows go to the nearest actor, T to its ties, Enter opens; it is moved and enlarged by keys and pointer. */
export function NetworkPicture({ laidOut, onOpenActor, onOpenTie }: NetworkPictureProps) {
  const { network, places } = laidOut;
  const desk = useDesk();
  const id = useId().replaceAll(/[^\w-]/gu, '');
  const frame = useRef<HTMLDivElement>(null);
  const size = useSize(frame);
  const { at, actor, tie } = useWhere(network);
  const { sight, setSight } = useSight(laidOut, size, at);
  const [menu, setMenu] = useState<MenuPlace>();

  const place = at && places.get(at.actor);
  /** What stays where it is while the picture grows. */
  const here = place && { x: place.x * sight.scale + sight.x, y: place.y * sight.scale + sight.y };
  const enlarge = (times: number, around?: Point): void => setSight(enlarged(sight, times, around));
  const go = (to: NetworkPlace | undefined): void => {
    analysisView.setNetwork({ at: to });
    const there = to && places.get(to.actor);
    const shown = there && showing(there, sight, size);
    if (shown && shown !== sight) setSight(shown);
  };
  const open = (to: NetworkPlace | undefined, isByKey: boolean): void => {
    const toTie = network.ties.find(({ key }) => key === to?.tie);
    const toActor = network.actors.find((each) => each.id === to?.actor);
    if (toTie) onOpenTie(network, toTie, isByKey);
    else if (toActor) onOpenActor(network, toActor, isByKey);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const { key, altKey, ctrlKey, metaKey, shiftKey } = event;
    if (altKey || ctrlKey || metaKey || event.defaultPrevented) return;
    const pan = shiftKey ? pans[key] : undefined;
    const times = sizes[key];
    const to = placeAfterKey({ key, isShift: shiftKey }, at, laidOut);
    if (pan) setSight(moved(sight, pan));
    else if (times !== undefined) enlarge(times, here);
    else if (key === '0') setSight(undefined);
    else if (to) go(to.place);
    else if (at && (key === 'Enter' || key === ' ')) open(at, true);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  const panning = usePanning((by) => setSight(moved(sight, by)));
  useWheel(frame, enlarge);
  const onClick = ({ target }: MouseEvent): void => {
    if (panning.hasMoved()) return;
    const clicked = placeOf(target, network);
    analysisView.setNetwork({ at: clicked });
    open(clicked, false);
  };
  const onContextMenu = (event: MouseEvent): void => {
    event.preventDefault();
    const isByKeyboard = event.button === -1;
    const meant = isByKeyboard ? at : placeOf(event.target, network);
    if (!meant) return;
    analysisView.setNetwork({ at: meant });
    const element = document.querySelector(`#${CSS.escape(elementId(id, meant.tie ?? meant.actor))}`);
    setMenu(isByKeyboard && element ? placeBelow(element) : menuPlaceOf(event));
  };
  return (
    <>
      <div className={styles.frame} data-region>
        {/* Its parts are options of one list, which has the focus: keys and presses are heard here. */}
        <div
          ref={frame}
          role="listbox"
          aria-label={networkText.kinds[network.kind]}
          aria-activedescendant={at && elementId(id, at.tie ?? at.actor)}
          tabIndex={0}
          className={styles.canvas}
          data-region-focus
          onKeyDown={onKeyDown}
          onClick={onClick}
          onContextMenu={onContextMenu}
          {...panning.handlers}
        >
          <NetworkCanvas id={id} laidOut={laidOut} size={size} sight={sight} at={at} tie={tie} />
        </div>
        <p className={styles.legend}>{networkText.legend}</p>
        <NetworkSizes onEnlarge={(times) => enlarge(times, here)} onWhole={() => setSight(undefined)} />
      </div>
      <NetworkFoot network={network} actor={actor} tie={tie} />
      {menu && actor && (
        <ContextMenu
          label={networkText.menuOf(nameOfPlace(network, actor, tie))}
          place={menu}
          onClose={() => setMenu(undefined)}
          groups={[
            {
              id: 'place',
              entries: [
                {
                  id: 'open',
                  label: networkText.openPassages,
                  keys: 'Enter',
                  onAction: () => open(at, true),
                },
                ...(tie ? [tie.from, tie.to] : [actor]).map((each) => ({
                  id: each.id,
                  label: analysisText.openDossier(each.name),
                  onAction: () => openDossier(desk, each.id),
                })),
              ],
            },
          ]}
        />
      )}
    </>
  );
}

/** Where the person is, as far as that is in the picture. */
function useWhere(network: Network): {
  at: NetworkPlace | undefined;
  actor: NetworkActor | undefined;
  tie: NetworkTie | undefined;
} {
  const wanted = useAnalysisView((view) => view.network.at);
  return useMemo(() => {
    const actor = network.actors.find(({ id }) => id === wanted?.actor);
    const tie = actor && network.ties.find(({ key }) => key === wanted?.tie);
    return { at: actor && { actor: actor.id, tie: tie?.key }, actor, tie };
  }, [network, wanted]);
}

/** The actor or tie that an element belongs to. */
function placeOf(target: EventTarget | null, { ties }: Network): NetworkPlace | undefined {
  const mark = target instanceof Element ? target.closest<SVGElement>('[data-actor], [data-tie]') : null;
  const { actor, tie } = mark?.dataset ?? {};
  if (actor !== undefined) return { actor };
  const found = ties.find(({ key }) => key === tie);
  return found && { actor: found.from.id, tie: found.key };
}

/** How far a key moves the picture, in pixels. */
const PAN = 80;
const pans: Readonly<Record<string, Point | undefined>> = {
  ArrowLeft: { x: PAN, y: 0 },
  ArrowRight: { x: -PAN, y: 0 },
  ArrowUp: { x: 0, y: PAN },
  ArrowDown: { x: 0, y: -PAN },
};
const sizes: Readonly<Record<string, number | undefined>> = {
  '+': STEP,
  '=': STEP,
  '-': 1 / STEP,
  _: 1 / STEP,
};
