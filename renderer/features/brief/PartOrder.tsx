import { ArrowDown, ArrowUp, Plus, X } from 'lucide-react';
import { useMemo, useRef, useState, type KeyboardEvent } from 'react';
import type { Brief, BriefPart } from '#shared/brief/brief';
import type { Candidate } from '#shared/brief/candidates';
import type { Finding } from '#shared/brief/finding';
import { lackingIn } from '#shared/brief/lacking';
import { keyOfPart } from '#shared/brief/parts';
import { goToFinding, mendFinding } from '../../commands/brief/go-to-finding';
import { addWords, movePart, movePartTo, takeOut, writeWords } from '../../commands/brief/parts';
import { useDesk } from '../../commands/desk';
import { briefView, useBriefView } from '../../state/brief-view';
import { briefText } from '../../text/brief';
import { Button } from '../../ui/Button';
import { menuPlaceOf, type MenuPlace } from '../../ui/ContextMenu';
import { IconButton } from '../../ui/IconButton';
import { TextArea } from '../../ui/TextArea';
import { WindowedList, type WindowedListHandle } from '../../ui/WindowedList';
import { PartMenu } from './PartMenu';
import { PartRow } from './PartRow';
import styles from './PartOrder.module.css';

/** Two lines of what it says and one of what it lacks, in pixels. */
const ROW = 64;

type PartOrderProps = {
  brief: Brief;
  candidates: readonly Candidate[];
  findings: ReadonlyMap<string, Finding> | undefined;
};

/** What the brief says, in its order: moved by key, by menu or by the hand; own words between the findings. */
export function PartOrder({ brief: { parts }, candidates, findings }: PartOrderProps) {
  const desk = useDesk();
  const known = useBriefView((now) => now.part);
  const list = useRef<WindowedListHandle>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const [menu, setMenu] = useState<{ place: MenuPlace; of: BriefPart }>();
  const domains = useMemo(() => new Map(candidates.map(({ id, domain }) => [id, domain])), [candidates]);
  const lacking = useMemo(
    () => parts.map(keyOfPart).filter((key) => lacksSomething(findings?.get(key))),
    [parts, findings],
  );
  const inHand = parts.find((part) => keyOfPart(part) === known) ?? parts[0];
  const key = inHand && keyOfPart(inHand);
  const at = parts.findIndex((part) => keyOfPart(part) === key);

  const write = (behind: string | undefined): void => {
    addWords(desk, behind);
    requestAnimationFrame(() => field.current?.focus());
  };
  const nextLacking = (): void => {
    const next =
      lacking.find((each) => parts.findIndex((part) => keyOfPart(part) === each) > at) ?? lacking[0];
    if (next !== undefined) list.current?.go(next);
  };
  const open = (part: BriefPart): void => {
    if (part.kind === 'words') field.current?.focus();
    else void goToFinding(desk, part.implication);
  };
  const mend = (part: BriefPart): void => {
    const finding = findings?.get(keyOfPart(part));
    if (finding) void mendFinding(desk, finding);
  };
  const onKeyDown = (event: KeyboardEvent, part: BriefPart): void => {
    const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : undefined;
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
    if (event.altKey && step !== undefined) {
      movePart(desk, keyOfPart(part), step);
      list.current?.go(keyOfPart(part));
    } else if (isPlain && event.key === 'Delete') takeOut(desk, new Set([keyOfPart(part)]));
    else if (isPlain && event.key.toLowerCase() === 't') write(keyOfPart(part));
    else if (isPlain && event.key.toLowerCase() === 'n') nextLacking();
    else if (isPlain && event.key.toLowerCase() === 'm') mend(part);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const drop = (dragged: string, onto: string): void => {
    const to = parts.findIndex((part) => keyOfPart(part) === onto);
    if (to >= 0 && dragged !== onto) movePartTo(desk, dragged, to);
  };
  return (
    <>
      <div className={styles.tools}>
        <Button look="quiet" icon={Plus} onPress={() => write(key)}>
          {briefText.addText}
        </Button>
        <span className={styles.space} />
        <IconButton
          icon={ArrowUp}
          label={briefText.up}
          keys="Alt+ArrowUp"
          isDisabled={at <= 0}
          onPress={() => key !== undefined && movePart(desk, key, -1)}
        />
        <IconButton
          icon={ArrowDown}
          label={briefText.down}
          keys="Alt+ArrowDown"
          isDisabled={at < 0 || at === parts.length - 1}
          onPress={() => key !== undefined && movePart(desk, key, 1)}
        />
        <IconButton
          icon={X}
          label={briefText.takeOut}
          keys="Delete"
          isDisabled={key === undefined}
          onPress={() => key !== undefined && takeOut(desk, new Set([key]))}
        />
      </div>
      {findings && parts.length > 0 && (
        <div className={styles.lacking}>
          <span role="status">
            {lacking.length > 0 ? briefText.lacking(lacking.length) : briefText.nothingLacks}
          </span>
          {lacking.length > 0 && (
            <Button look="quiet" keys="N" onPress={nextLacking}>
              {briefText.nextLacking}
            </Button>
          )}
        </div>
      )}
      <div
        className={styles.list}
        data-region-focus
        data-single-keys
        tabIndex={-1}
        onFocus={({ target, currentTarget }) => target === currentTarget && list.current?.focus()}
      >
        <WindowedList
          ref={list}
          label={briefText.parts}
          items={parts}
          keyOf={keyOfPart}
          rowHeight={ROW}
          selectedKey={key ?? null}
          onSelect={(part) => briefView.set({ part: keyOfPart(part) })}
          onActivate={open}
          onKeyDown={onKeyDown}
          onContextMenu={(of, event) => {
            event.preventDefault();
            setMenu({ place: menuPlaceOf(event), of });
          }}
          renderRow={(part, { index }) => (
            <PartRow
              part={part}
              domain={part.kind === 'finding' ? domains.get(part.implication) : undefined}
              finding={findings?.get(keyOfPart(part))}
              isKnown={part.kind === 'words' || domains.has(part.implication)}
              place={index + 1}
              onDrop={(dragged) => drop(dragged, keyOfPart(part))}
            />
          )}
          empty={
            <div className={styles.nothing}>
              <p>{briefText.nothingChosen}</p>
              <Button onPress={() => briefView.set({ tab: 'choose' })}>{briefText.toChoose}</Button>
            </div>
          }
        />
      </div>
      {inHand?.kind === 'words' && (
        <div className={styles.words}>
          <TextArea
            label={briefText.ownText}
            inputRef={field}
            value={inHand.text}
            placeholder={briefText.writeHere}
            minLines={3}
            maxLines={8}
            onChange={(text) => writeWords(desk, inHand.id, text)}
            onKeyDown={(event) => {
              if (event.key === 'Escape') list.current?.focus();
              else event.continuePropagation();
            }}
          />
        </div>
      )}
      <p className={styles.hint}>{briefText.arrangeHint}</p>
      {menu && (
        <PartMenu
          part={menu.of}
          saying={
            menu.of.kind === 'words'
              ? briefText.ownText
              : (findings?.get(keyOfPart(menu.of))?.judged.statement ?? '')
          }
          at={menu.place}
          place={parts.indexOf(menu.of)}
          of={parts.length}
          isLacking={lacking.includes(keyOfPart(menu.of))}
          onOpen={() => open(menu.of)}
          onMend={() => mend(menu.of)}
          onMove={(by) => movePart(desk, keyOfPart(menu.of), by)}
          onWrite={() => write(keyOfPart(menu.of))}
          onTakeOut={() => takeOut(desk, new Set([keyOfPart(menu.of)]))}
          onClose={() => setMenu(undefined)}
        />
      )}
    </>
  );
}

function lacksSomething(finding: Finding | undefined): boolean {
  return finding !== undefined && lackingIn(finding).length > 0;
}
