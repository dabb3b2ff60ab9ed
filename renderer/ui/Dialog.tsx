import { X } from 'lucide-react';
import type { FormEvent, ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { classNames } from './class-names';
import { IconButton } from './IconButton';
import styles from './Dialog.module.css';

export type DialogProps = {
  heading: string;
  children: ReactNode;
  /** Buttons, the primary one last. */
  actions?: ReactNode;
  /** Esc, a click outside, or the cross. */
  onClose: () => void;
  /** The dialog becomes a form: Enter in a field, or a button of type "submit", does this. */
  onSubmit?: () => void;
  /** Adds a cross of this name in the corner. */
  closeLabel?: string;
  size?: 'small' | 'medium' | 'large' | 'wide';
  /** A question that must be answered: no click outside closes it, and a screen reader reads it at once. */
  isAlert?: boolean;
};

/** A window over the page that keeps the focus. It is open as long as it is rendered; then the focus goes back. */
export function Dialog({
  heading,
  children,
  actions,
  onClose,
  onSubmit,
  closeLabel,
  size = 'medium',
  isAlert = false,
}: DialogProps) {
  const content = (
    <>
      <header className={styles.header}>
        <Heading slot="title" className={styles.heading}>
          {heading}
        </Heading>
        {closeLabel !== undefined && <IconButton icon={X} label={closeLabel} keys="Esc" onPress={onClose} />}
      </header>
      <div className={styles.body}>{children}</div>
      {actions && <footer className={styles.actions}>{actions}</footer>}
    </>
  );
  return (
    <ModalOverlay
      isOpen
      isDismissable={!isAlert}
      onOpenChange={(isOpen) => !isOpen && onClose()}
      className={styles.scrim}
      data-scrim
    >
      <Modal className={classNames(styles.window, styles[size])}>
        <AriaDialog role={isAlert ? 'alertdialog' : 'dialog'} className={styles.dialog}>
          {onSubmit ? (
            <form className={styles.form} onSubmit={submitTo(onSubmit)}>
              {content}
            </form>
          ) : (
            content
          )}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

function submitTo(onSubmit: () => void) {
  return (event: FormEvent) => {
    event.preventDefault();
    onSubmit();
  };
}
