import { type ReactNode, useState } from 'react';
import { commandOf, commands, type CommandId } from '#shared/commands';
import { keysOf } from '#shared/keys/keymap';
import { whyNot } from '../../commands/applies';
import { useDesk } from '../../commands/desk';
import { keysHeard } from '../../commands/keymap';
import { useSession } from '../../state/session';
import { text } from '../../text/en';
import { keysText } from '../../text/keys';
import { Checkbox } from '../../ui/Checkbox';
import { Kbd } from '../../ui/Kbd';
import { isMac } from '../../ui/platform';
import { VisuallyHidden } from '../../ui/VisuallyHidden';
import { foundCommands, isCalled } from './found-commands';
import styles from './KeysDialog.module.css';

/** Every command with its keys, by menu; what does not apply now stands back. */
export function KeySheet({ typed }: { typed: string }) {
  const desk = useDesk();
  const ownKeys = useSession((now) => now.ownKeys);
  const [onlyNow, setOnlyNow] = useState(false);
  // As it was when the sheet was asked for.
  const [applying] = useState(
    () => new Set(commands.map(({ id }) => id).filter((id) => whyNot(desk, id) === undefined)),
  );
  const asked = typed.trim().toLowerCase();
  const moves = text.readingKeyList.filter(
    ([key, does]) => does.includes(asked) || isCalled(key, asked, isMac),
  );
  const found = foundCommands(typed, (id) => keysOf(id, ownKeys), isMac)
    .map(({ menu, ids }) => ({ menu, ids: ids.filter((id) => !onlyNow || applying.has(id)) }))
    .filter(({ ids }) => ids.length > 0);
  return (
    <>
      <Checkbox isSelected={onlyNow} onChange={setOnlyNow}>
        {keysText.onlyNow}
      </Checkbox>
      {/* Whoever uses the keys alone must be able to scroll it. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <section className={styles.sheet} aria-label={keysText.heading} tabIndex={0}>
        {moves.length > 0 && (!onlyNow || desk.reader) && (
          <KeyGroup heading={text.readingKeys}>
            {moves.map(([key, does]) => (
              <KeyLine key={key} does={does} keys={[key]} isNow={desk.reader !== undefined} />
            ))}
          </KeyGroup>
        )}
        {found.map(({ menu, ids }) => (
          <KeyGroup key={menu} heading={text.menus[menu]}>
            {ids.map((id) => (
              <CommandLine key={id} id={id} isNow={applying.has(id)} />
            ))}
          </KeyGroup>
        ))}
      </section>
      {moves.length + found.length === 0 && <p>{keysText.noneFound}</p>}
    </>
  );
}

function KeyGroup({ heading, children }: { heading: string; children: ReactNode }) {
  return (
    <div className={styles.group}>
      <h3 className={styles.heading}>{heading}</h3>
      <dl>{children}</dl>
    </div>
  );
}

function CommandLine({ id, isNow }: { id: CommandId; isNow: boolean }) {
  return <KeyLine does={commandOf(id).label} keys={keysHeard(id)} isNow={isNow} />;
}

type KeyLineProps = { does: string; keys: readonly string[]; isNow: boolean };

function KeyLine({ does, keys, isNow }: KeyLineProps) {
  return (
    <div className={styles.line} data-now={isNow}>
      <dt>
        {does}
        {!isNow && <VisuallyHidden>, {keysText.notNow}</VisuallyHidden>}
      </dt>
      <dd className={styles.keys}>
        {keys.length === 0 && text.inMenu}
        {keys.map((key, index) => (
          <span key={key} className={styles.key}>
            {index > 0 && text.or} <Kbd keys={key} />
          </span>
        ))}
      </dd>
    </div>
  );
}
