import { Search } from 'lucide-react';
import { useState } from 'react';
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
            <Button look="primary" onPress={() => setIsChanging(false)}>
              {keysText.done}
            </Button>
          </>
        ) : (
          <Button onPress={() => setIsChanging(true)}>{keysText.change}</Button>
        )
      }
    >
      <div className={styles.find}>
        <TextField
          label={keysText.find}
          isLabelHidden
          takesFocus
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
