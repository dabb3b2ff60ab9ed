import { useEffect, useLayoutEffect, useRef } from 'react';
import { briefView } from '../../state/brief-view';
import { briefText } from '../../text/brief';
import { showPage } from './show-page';
import styles from './Preview.module.css';

/** The file as it would be saved, in a frame that runs nothing and loads nothing. It stays where it was scrolled to. */
export function Preview({ html, title }: { html: string; title: string }) {
  const frame = useRef<HTMLIFrameElement>(null);
  useLayoutEffect(() => {
    if (frame.current) showPage(frame.current, html);
  }, [html]);

  useEffect(() => {
    const view = frame.current?.contentWindow;
    const shown = frame.current?.contentDocument;
    if (!view || !shown) return undefined;
    view.scrollTo(0, briefView.get().scrolled);
    const onScroll = (): void => briefView.set({ scrolled: view.scrollY });
    const onClick = (event: MouseEvent): void => follow(event, shown);
    const onKey = (event: KeyboardEvent): void => handOn(event, frame.current);
    shown.addEventListener('scroll', onScroll, { passive: true });
    shown.addEventListener('click', onClick);
    shown.addEventListener('keydown', onKey);
    return () => {
      shown.removeEventListener('scroll', onScroll);
      shown.removeEventListener('click', onClick);
      shown.removeEventListener('keydown', onKey);
    };
  }, []);
  return (
    <iframe
      ref={frame}
      // With the window's own origin so that it can be written to; what is in it may do nothing at all.
      sandbox="allow-same-origin"
      title={briefText.previewOf(title)}
      className={styles.frame}
      data-region-focus
    />
  );
}

/** A link leads to its place in the same page, and nowhere else. */
function follow(event: MouseEvent, shown: Document): void {
  const target = event.target as Element | null;
  const address = target?.closest('a')?.getAttribute('href');
  if (address === undefined || address === null) return;
  event.preventDefault();
  if (address.startsWith('#')) shown.getElementById(address.slice(1))?.scrollIntoView({ block: 'nearest' });
}

/** Keys that are commands are so while the preview has the focus, too; what scrolls it is its own. */
function handOn(event: KeyboardEvent, frame: HTMLIFrameElement | null): void {
  const { key, code, ctrlKey, metaKey, altKey, shiftKey } = event;
  if (!ctrlKey && !metaKey && !altKey && !/^(F\d+|Escape)$/u.test(key)) return;
  const same = { key, code, ctrlKey, metaKey, altKey, shiftKey, bubbles: true, cancelable: true };
  if (frame && !frame.dispatchEvent(new KeyboardEvent('keydown', same))) event.preventDefault();
}
