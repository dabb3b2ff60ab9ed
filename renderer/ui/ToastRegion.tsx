import { X } from 'lucide-react';
import { type FocusEvent, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { createPortal } from 'react-dom';
import { Button } from './Button';
import { IconButton } from './IconButton';
import { hideToast, onToastsChange, shownToasts, type Toast, type ToastAction } from './toasts';
import styles from './ToastRegion.module.css';

export type ToastRegionProps = {
  /** Names the region for screen readers. */
  label: string;
  dismissLabel: string;
  /** How long a toast stays. It waits as long as the pointer or the focus is on the region. */
  duration?: number;
};

/** Rendered once. Shows what `showToast` was given, above everything, dialogs too. */
export function ToastRegion({ label, dismissLabel, duration = 6000 }: ToastRegionProps) {
  const toasts = useSyncExternalStore(onToastsChange, shownToasts);
  const [isHovered, setHovered] = useState(false);
  const [isFocused, setFocused] = useState(false);
  const cameFrom = useRef<HTMLElement | null>(null);

  function enter({ relatedTarget, currentTarget }: FocusEvent) {
    setFocused(true);
    if (relatedTarget instanceof HTMLElement && !currentTarget.contains(relatedTarget))
      cameFrom.current = relatedTarget;
  }

  function leave({ relatedTarget, currentTarget }: FocusEvent) {
    if (!(relatedTarget instanceof Node) || !currentTarget.contains(relatedTarget)) setFocused(false);
  }

  /** The button that was pressed goes away, and the focus must not go with it. */
  function close(id: number) {
    if (isFocused) cameFrom.current?.focus({ preventScroll: true });
    setFocused(false);
    if (toasts.length === 1) setHovered(false);
    hideToast(id);
  }

  if (toasts.length === 0) return null;
  return createPortal(
    // The attribute keeps it within reach while a dialog hides the rest of the page.
    // It only listens to what its buttons are told.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section
      aria-label={label}
      data-react-aria-top-layer="true"
      tabIndex={-1}
      className={styles.region}
      onPointerEnter={() => setHovered(true)}
      onPointerLeave={() => setHovered(false)}
      onFocus={enter}
      onBlur={leave}
    >
      <ol className={styles.list}>
        {toasts.map((toast) => (
          <ToastCard
            key={toast.id}
            toast={toast}
            dismissLabel={dismissLabel}
            duration={duration}
            isWaiting={isHovered || isFocused}
            onClose={() => close(toast.id)}
          />
        ))}
      </ol>
    </section>,
    document.body,
  );
}

type ToastCardProps = {
  toast: Toast;
  dismissLabel: string;
  duration: number;
  isWaiting: boolean;
  onClose: () => void;
};

function ToastCard({
  toast: { id, text, actions = [] },
  dismissLabel,
  duration,
  isWaiting,
  onClose,
}: ToastCardProps) {
  useEffect(() => {
    if (isWaiting) return undefined;
    const timer = setTimeout(() => hideToast(id), duration);
    return () => clearTimeout(timer);
  }, [id, duration, isWaiting]);

  function act(action: ToastAction) {
    onClose();
    action.onPress();
  }

  return (
    <li className={styles.toast}>
      <span className={styles.text}>{text}</span>
      {actions.map((action) => (
        <Button
          key={action.label}
          look="quiet"
          onPress={() => act(action)}
          {...(action.keys !== undefined && { keys: action.keys })}
        >
          {action.label}
        </Button>
      ))}
      <IconButton icon={X} label={dismissLabel} tooltipSide="top" onPress={onClose} />
    </li>
  );
}
