import { Maximize, Minus, Plus } from 'lucide-react';
import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent, type MouseEvent } from 'react';
import type { NetworkActor, NetworkTie } from '#shared/analysis/network';
import { drawNetwork } from '#shared/analysis/network-drawing';
import { placeLabels } from '#shared/analysis/network-labels';
import { useDesk } from '../../../commands/desk';
import { openDossier } from '../../../commands/open-analysis';
import { analysisView, type NetworkPlace } from '../../../state/analysis-view';
import { networkText } from '../../../text/network';
import { analysisText } from '../../../text/analysis';
import { ContextMenu, menuPlaceOf, placeBelow, type MenuPlace } from '../../../ui/ContextMenu';
import { IconButton } from '../../../ui/IconButton';
import { aroundActor, factsOf, factsOfTie } from './network-behind';
import { placeAfterKey } from './network-keys';
import { elementId, NetworkDrawing } from './NetworkDrawing';
import { centredOn, enlarged, moved, showing } from './sight';
import type { LaidOut } from './use-laid-out';
import { usePanning, useSize, useWheel } from './use-pointer';
import { useSight } from './use-sight';
import { widthOfWords } from './width-of-words';
import styles from './Network.module.css';

type NetworkPictureProps = {
  laidOut: LaidOut;
  at: NetworkPlace | undefined;
  onOpenActor: (actor: NetworkActor, isByKey: boolean) => void;
  onOpenTie: (tie: NetworkTie, isByKey: boolean) => void;
};

/** How much larger one key makes it, and how far one moves it, in pixels. */
const STEP = 1.25;
const PAN = 80;

/** A network as a picture: arrows go to the nearest actor, T to its ties, Enter opens; it is moved and enlarged by keys and pointer. */
export function NetworkPicture({ laidOut, at: wanted, onOpenActor, onOpenTie }: NetworkPictureProps) {
  const { network, places } = laidOut;
  const desk = useDesk();
  const id = useId().replaceAll(/[^\w-]/gu, '');
  const frame = useRef<HTMLDivElement>(null);
  const size = useSize(frame);
  const { sight, setSight } = useSight(laidOut, size);
  const [menu, setMenu] = useState<MenuPlace>();
  const actor = network.actors.find((each) => each.id === wanted?.actor);
  const tie = network.ties.find(({ key }) => key === wanted?.tie);
  const at = useMemo(
    (): NetworkPlace | undefined => actor && { actor: actor.id, tie: tie?.key },
    [actor, tie],
  );
  const around = useMemo(() => {
    if (!at) return undefined;
    return tie ? new Set([tie.from.id, tie.to.id]) : aroundActor(network, at.actor);
  }, [network, at, tie]);
  const drawing = useMemo(() => drawNetwork(network, places, sight.scale), [network, places, sight.scale]);
  const labels = useMemo(() => {
    const rank = (of: string): number => (of === at?.actor ? 0 : around?.has(of) ? 1 : 2);
    const inOrder = drawing.discs.toSorted((one, other) => rank(one.actor.id) - rank(other.actor.id));
    return placeLabels({ discs: inOrder, arcs: drawing.arcs }, widthOfWords);
  }, [drawing, at, around]);

  const isCentreWanted = analysisView.get().network.isCentreWanted;
  useEffect(() => {
    const place = at && places.get(at.actor);
    if (!isCentreWanted || !place) return;
    analysisView.setNetwork({ isCentreWanted: false });
    setSight(centredOn(place, sight));
    // Once for each time that it is wanted.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [isCentreWanted, at, places]);

  const go = (to: NetworkPlace | undefined): void => {
    analysisView.setNetwork({ at: to });
    const place = to && places.get(to.actor);
    const shown = place && showing(place, sight, size);
    if (shown && shown !== sight) setSight(shown);
  };
  const open = (isByKey: boolean): void => {
    if (tie) onOpenTie(tie, isByKey);
    else if (actor) onOpenActor(actor, isByKey);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const { key, altKey, ctrlKey, metaKey, shiftKey } = event;
    if (altKey || ctrlKey || metaKey || event.defaultPrevented) return;
    const pan = shiftKey ? pans[key] : undefined;
    const times = sizes[key];
    const to = placeAfterKey({ key, isShift: shiftKey }, at, laidOut);
    if (pan) setSight(moved(sight, pan));
    else if (times !== undefined) setSight(enlarged(sight, times));
    else if (key === '0') setSight(undefined);
    else if (to) go(to.place);
    else if (at && (key === 'Enter' || key === ' ')) open(true);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  const placeOf = (target: EventTarget | null): NetworkPlace | undefined => {
    const part = target instanceof Element ? target.closest<SVGElement>('[data-actor], [data-tie]') : null;
    const { actor: ofActor, tie: ofTie } = part?.dataset ?? {};
    if (ofActor !== undefined) return { actor: ofActor };
    const found = network.ties.find(({ key }) => key === ofTie);
    return found && { actor: found.from.id, tie: found.key };
  };
  const panning = usePanning((by) => setSight(moved(sight, by)));
  useWheel(frame, (times, point) => setSight(enlarged(sight, times, point)));
  const onClick = (event: MouseEvent): void => {
    if (panning.hasMoved()) return;
    const place = placeOf(event.target);
    analysisView.setNetwork({ at: place });
    const clicked = network.ties.find(({ key }) => key === place?.tie);
    const clickedActor = network.actors.find((each) => each.id === place?.actor);
    if (clicked) onOpenTie(clicked, false);
    else if (clickedActor) onOpenActor(clickedActor, false);
  };
  const onContextMenu = (event: MouseEvent): void => {
    event.preventDefault();
    const isByKeyboard = event.button === -1;
    const place = isByKeyboard ? at : placeOf(event.target);
    if (!place) return;
    analysisView.setNetwork({ at: place });
    const element = document.querySelector(`#${CSS.escape(elementId(id, place.tie ?? place.actor))}`);
    setMenu(isByKeyboard && element ? placeBelow(element) : menuPlaceOf(event));
  };

  const name = tie ? networkText.tie[network.kind](tie.from.name, tie.to.name) : (actor?.name ?? '');
  const facts = tie ? factsOfTie(tie) : actor && factsOf(network, actor);
  return (
    <>
      <div className={styles.frame} data-region>
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
          <svg role="presentation" className={styles.svg} width={size.width} height={size.height}>
            <g transform={`translate(${size.width / 2 + sight.x} ${size.height / 2 + sight.y})`}>
              <NetworkDrawing
                id={id}
                network={network}
                drawing={drawing}
                labels={labels}
                at={at}
                around={around}
              />
            </g>
          </svg>
        </div>
        <p className={styles.legend}>{networkText.legend}</p>
        <div className={styles.sizes}>
          <IconButton
            icon={Plus}
            label={networkText.larger}
            keys="+"
            onPress={() => setSight(enlarged(sight, STEP))}
          />
          <IconButton
            icon={Minus}
            label={networkText.smaller}
            keys="-"
            onPress={() => setSight(enlarged(sight, 1 / STEP))}
          />
          <IconButton
            icon={Maximize}
            label={networkText.whole}
            keys="0"
            onPress={() => setSight(undefined)}
          />
        </div>
      </div>
      <p className={styles.foot}>
        {facts !== undefined && (
          <>
            <bdi className={styles.place}>{name}</bdi>: {facts} ·{' '}
          </>
        )}
        {tie ? networkText.tieHint : networkText.hint}
      </p>
      {menu && actor && (
        <ContextMenu
          label={networkText.menuOf(name)}
          place={menu}
          onClose={() => setMenu(undefined)}
          groups={[
            {
              id: 'place',
              entries: [
                { id: 'open', label: networkText.openPassages, keys: 'Enter', onAction: () => open(true) },
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

const pans: Readonly<Record<string, { x: number; y: number } | undefined>> = {
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
