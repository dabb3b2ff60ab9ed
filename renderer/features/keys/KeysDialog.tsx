import { type ReactNode, useEffect, useRef } from 'react';
import { commands, type CommandMenu } from '#shared/commands';
import { text } from '../../text/en';
import { Dialog } from '../../ui/Dialog';
import { Kbd } from '../../ui/Kbd';
import styles from './KeysDialog.module.css';

/** What one looks for most comes first. */
const menus: readonly CommandMenu[] = ['passage', 'go', 'file', 'edit', 'view', 'help'];

/** All keys on one sheet. */
export function KeysDialog({ onClose }: { onClose: () => void }) {
  const sheet = useRef<HTMLElement>(null);
  // So that the arrow keys scroll it at once.
  useEffect(() => sheet.current?.focus({ preventScroll: true }), []);
  return (
    <Dialog heading={text.keysHeading} size="large" closeLabel={text.close} onClose={onClose}>
      {/* Whoever uses the keys alone must be able to scroll it. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <section ref={sheet} className={styles.sheet} aria-label={text.keysHeading} tabIndex={0}>
        <KeyGroup heading={text.readingKeys}>
          {text.readingKeyList.map(([keys, does]) => (
            <KeyLine key={keys} does={does} keys={[keys]} />
          ))}
        </KeyGroup>
        {menus.map((menu) => (
          <KeyGroup key={menu} heading={text.menus[menu]}>
            {commands
              .filter((command) => command.menu === menu)
              .map(({ id, label, keys = [] }) => (
                <KeyLine key={id} does={label} keys={keys} />
              ))}
          </KeyGroup>
        ))}
      </section>
    </Dialog>
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

function KeyLine({ does, keys }: { does: string; keys: readonly string[] }) {
  return (
    <div className={styles.line}>
      <dt>{does}</dt>
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
