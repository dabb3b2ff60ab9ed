import { useCallback, useState, useSyncExternalStore } from 'react';
import { LateNews } from './late-news';

/**
 * The picture with the mark comes first: an action draws the text in the key that asks for it, and what stands around the
 * text (cards, lists, counts, the status) is drawn after the picture. Commands ask workspace and session themselves, which
 * are never late. What a person does next finds everything drawn: keys and presses tell first what is kept.
 */
const news = new LateNews(afterPicture);

/** A window that is hidden has no pictures; so many milliseconds are enough for one. */
const LONGEST_MS = 100;

/** All by which a person, or what speaks for one, begins something. */
const INPUTS = ['keydown', 'beforeinput', 'pointerdown', 'click', 'contextmenu', 'dragstart'];

let isOn = false;

/** What is told from here on until after the next picture is drawn then. */
export function pictureFirst(): void {
  if (isOn) news.keep();
}

/** @returns once what is kept has been drawn; at once where nothing is. */
export function drawn(): Promise<void> {
  return new Promise((resolve) => news.tell(resolve));
}

/** Draws what is kept: for whoever needs it on the page before the next line. */
export function drawNow(): void {
  news.tellNow();
}

/**
 * Draws what is kept if its picture is out already: for whoever brings more, which then comes in the same picture. A picture
 * in between would put off the rest by one.
 */
export function drawIfOut(): void {
  if (isPictureOut) news.tellNow();
}

/** Lets pictures come first in this window. @returns how to end that. */
export function letPicturesComeFirst(): () => void {
  isOn = true;
  for (const input of INPUTS) window.addEventListener(input, drawNow, { capture: true });
  return () => {
    isOn = false;
    drawNow();
    for (const input of INPUTS) window.removeEventListener(input, drawNow, { capture: true });
  };
}

/** Where something is held that changes: how to listen to it, and what it is now. */
type Listen = (listener: () => void) => () => void;

/** What is held somewhere, drawn again each time that it is another value, after the picture of what made it so. */
export function useLatest<Value>(listen: Listen, get: () => Value): Value {
  const subscribe = useCallback(
    (listener: () => void) => {
      const stop = listen(() => news.tell(listener));
      return () => {
        stop();
        news.forget(listener);
      };
    },
    [listen],
  );
  return useSyncExternalStore(subscribe, get);
}

/** Whether there was a picture since the component came: what stands around the text comes after the text. */
export function useAfterPicture(): boolean {
  const [first] = useState(firstPicture);
  // Heard of so, it is drawn before anything else is done, and is in the very next picture.
  return useSyncExternalStore(first.listen, first.isOut);
}

/** The next picture there is. */
function firstPicture(): { listen: Listen; isOut: () => boolean } {
  let isOut = !isOn;
  const listen: Listen = (listener) => {
    const show = (): void => {
      isOut = true;
      listener();
    };
    if (!isOut) {
      pictureFirst();
      news.tell(show);
    }
    return () => news.forget(show);
  };
  return { listen, isOut: () => isOut };
}

/** Whether the picture is out, or is being made, after which what is kept is told. */
let isPictureOut = false;

function afterPicture(then: () => void): () => void {
  // A message is taken up after the picture that is being made; a timer might be taken up much later.
  const { port1, port2 } = new MessageChannel();
  const frame = requestAnimationFrame(() => {
    isPictureOut = true;
    port2.postMessage(undefined);
  });
  const timer = setTimeout(then, LONGEST_MS);
  port1.onmessage = then;
  return () => {
    isPictureOut = false;
    cancelAnimationFrame(frame);
    clearTimeout(timer);
    port1.close();
  };
}
