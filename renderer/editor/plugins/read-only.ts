import { Plugin } from 'prosemirror-state';

/** Input that would change the text, were it not refused before the browser acts on it. */
const refused = (_: unknown, event: Event): boolean => {
  event.preventDefault();
  return true;
};

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
        beforeinput: refused,
        cut: refused,
        paste: refused,
        drop: refused,
        dragstart: refused,
      },
    },
  });
}
