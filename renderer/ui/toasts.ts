import { announce } from './LiveRegion';

export type ToastAction = { readonly label: string; readonly keys?: string; readonly onPress: () => void };

export type Toast = {
  readonly id: number;
  readonly text: string;
  readonly actions?: readonly ToastAction[];
};

/** Shows a sentence for a few seconds, with a thing or two to do about it. Returns how to take it away earlier. */
export function showToast(toast: Omit<Toast, 'id'>): () => void {
  const shown = { ...toast, id: (lastId += 1) };
  // A fourth would hide the page; the oldest has been read.
  const others = toasts.filter(({ text }) => text !== toast.text);
  change([...others.slice(-2), shown]);
  announce(toast.text);
  return () => hideToast(shown.id);
}

export function hideToast(id: number): void {
  change(toasts.filter((toast) => toast.id !== id));
}

export function shownToasts(): readonly Toast[] {
  return toasts;
}

export function onToastsChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

let toasts: readonly Toast[] = [];
let lastId = 0;
const listeners = new Set<() => void>();

function change(next: readonly Toast[]): void {
  toasts = next;
  for (const listener of listeners) listener();
}
