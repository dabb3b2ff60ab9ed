import { Plugin } from 'prosemirror-state';

/** Input that would change the text, were it not refused before the browser acts on it. */
const refused = (_: unknown, event: Event): boolean => {
  event.preventDefault();
  return true;
};

/**
 * Keys that edit elsewhere. ProseMirror keeps them from the window, where commands hear them (undo, Enter to tag, Delete
 * to remove a passage), so they pass it by; what the browser would do with them is refused as input.
 */
const isEditingKey = ({ key, ctrlKey, metaKey }: KeyboardEvent): boolean =>
  ctrlKey || metaKey ? /^[biyz]$/i.test(key) : ['Enter', 'Escape', 'Backspace', 'Delete'].includes(key);

/**
 * Keeps the text as it is while caret and selection stay the browser's own: no transaction may change the document, and
 * what a keyboard, a drop or a paste would write is stopped before it reaches the page.
 */
export function readOnly(): Plugin {
  return new Plugin({
    filterTransaction: (transaction) => !transaction.docChanged,
    props: {
      attributes: { 'aria-readonly': 'true' },
      handleTextInput: () => true,
      handlePaste: () => true,
      handleDrop: () => true,
      handleDOMEvents: {
        keydown: (_, event) => isEditingKey(event),
        beforeinput: refused,
        cut: refused,
        paste: refused,
        drop: refused,
      },
    },
  });
}
