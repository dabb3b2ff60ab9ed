/** A place in the window, in pixels. */
export type ClientPlace = { readonly left: number; readonly top: number };

/** Holds what lies over the text and scrolls with it. It says nothing to assistive technology: each thing has a key as well. */
export class Overlay {
  readonly element = document.createElement('div');

  constructor(mount: HTMLElement) {
    this.element.className = 'reading-overlay';
    this.element.ariaHidden = 'true';
    mount.append(this.element);
  }

  /** Where the overlay's own corner is in the window: what lies in it is placed from there. */
  get origin(): ClientPlace {
    const { left, top } = this.element.getBoundingClientRect();
    return { left, top };
  }

  add(className: string): HTMLElement {
    const child = document.createElement('div');
    child.className = className;
    this.element.append(child);
    return child;
  }

  destroy(): void {
    this.element.remove();
  }
}

/** Does something once before the next paint, however often it is asked for: places are read when the text is laid out. */
export function beforePaint(draw: () => void): { ask: () => void; stop: () => void } {
  let frame: number | undefined;
  const stop = (): void => {
    if (frame !== undefined) cancelAnimationFrame(frame);
    frame = undefined;
  };
  const ask = (): void => {
    frame ??= requestAnimationFrame(() => {
      frame = undefined;
      draw();
    });
  };
  return { ask, stop };
}
