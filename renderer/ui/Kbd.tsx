import { isMac } from './platform';
import { writtenCaps } from './key-caps';
import styles from './Kbd.module.css';

export type KbdProps = {
  /** As the list of commands writes them: "Mod+Shift+E". */
  keys: string;
  /** `framed` as a key in running text, `bare` as a hint beside a label. */
  look?: 'framed' | 'bare';
};

export function Kbd({ keys, look = 'framed' }: KbdProps) {
  return <kbd className={look === 'bare' ? styles.bare : styles.framed}>{writtenCaps(keys, isMac)}</kbd>;
}
