import { Search } from 'lucide-react';
import { useRef, useState } from 'react';
import { keysText } from '../../text/keys';
import { text } from '../../text/en';
import { Dialog } from '../../ui/Dialog';
import { Button } from '../../ui/Button';
import { TextField } from '../../ui/TextField';
import { KeyEditor } from './KeyEditor';
import { KeyFileButtons } from './KeyFileButtons';
import { KeySheet } from './KeySheet';
import { KeysNews, useKeysNews } from './KeysNews';
import styles from './KeysDialog.module.css';

type KeysDialogProps = {
  /** Opens where keys are changed, not on the sheet. */
  isChanging: boolean;
  onClose: () => void;
};

/** All keys on one sheet, and the way to other ones. */
export function KeysDialog({ isChanging: begins, onClose }: KeysDialogProps) {
  const [isChanging, setIsChanging] = useState(begins);
  const [typed, setTyped] = useState('');
  const news = useKeysNews();
  const field = useRef<HTMLInputElement>(null);
  const show = (changing: boolean): void => {
    setIsChanging(changing);
    // The button that was pressed goes, and must not take the focus with it.
    field.current?.focus();
  };
  return (
    <Dialog
      heading={isChanging ? keysText.changeHeading : keysText.heading}
      size="large"
      closeLabel={text.close}
      onClose={onClose}
      actions={
        isChanging ? (
          <>
            <KeyFileButtons onTell={news.tell} />
            <KeysNews {...news} />
            <Button look="primary" onPress={() => show(false)}>
              {keysText.done}
            </Button>
          </>
        ) : (
          <Button onPress={() => show(true)}>{keysText.change}</Button>
        )
      }
    >
      <div className={styles.find}>
        <TextField
          label={keysText.find}
          isLabelHidden
          takesFocus
          inputRef={field}
          type="search"
          icon={Search}
          placeholder={keysText.find}
          value={typed}
          onChange={setTyped}
        />
      </div>
      {isChanging ? <KeyEditor typed={typed} onTell={news.tell} /> : <KeySheet typed={typed} />}
    </Dialog>
  );
}
