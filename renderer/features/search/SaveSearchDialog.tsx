import { useState } from 'react';
import { carryOut } from '../../commands/carry-out';
import { useDesk } from '../../commands/desk';
import { planSavedSearch, planSearchName, SEARCH_NAME_LENGTH } from '../../commands/search/save-search';
import { useLatest } from '../../state/picture-first';
import type { SavedSearchEntry } from '../../state/saved-searches';
import { notify } from '../../state/session';
import { searchText } from '../../text/search';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { TextField } from '../../ui/TextField';
import { useInvalidFocus } from '../../ui/use-invalid-focus';
import styles from './SaveSearchDialog.module.css';

type SaveSearchDialogProps = {
  query: string;
  /** The one that is to be called otherwise. */
  saved?: SavedSearchEntry | undefined;
  onClose: () => void;
};

/** The name under which a search is kept with the project, or another one for it. */
export function SaveSearchDialog({ query, saved, onClose }: SaveSearchDialogProps) {
  const desk = useDesk();
  const others = useLatest(desk.savedSearches.listen, desk.savedSearches.get);
  const [typed, setTyped] = useState(saved?.name ?? query.slice(0, SEARCH_NAME_LENGTH));
  const [tries, setTries] = useState(0);
  const fields = useInvalidFocus(tries);
  const name = typed.trim();
  const namesake = others.find((other) => other.name === name && other.id !== saved?.id);
  const error = name === '' ? searchText.nameMissing : saved && namesake ? searchText.nameTaken : undefined;

  const submit = async (): Promise<void> => {
    setTries(tries + 1);
    if (error !== undefined) return;
    const plan = saved ? planSearchName(desk, saved, name) : planSavedSearch(desk, name, query);
    if (!(await carryOut(desk, plan))) return;
    notify(searchText.wasSaved(name));
    onClose();
  };

  return (
    <Dialog
      heading={saved ? searchText.renameHeading : searchText.saveHeading}
      size="small"
      onClose={onClose}
      onSubmit={() => void submit()}
      actions={
        <>
          <Button onPress={onClose}>{searchText.cancel}</Button>
          <Button type="submit" look="primary">
            {saved ? searchText.renameNow : searchText.saveNow}
          </Button>
        </>
      }
    >
      <div ref={fields} className={styles.fields}>
        <TextField
          label={searchText.saveName}
          value={typed}
          onChange={setTyped}
          maxLength={SEARCH_NAME_LENGTH}
          description={!saved && namesake ? searchText.replaces(name) : searchText.saveHint}
          error={tries > 0 && error}
          takesFocus
          onFocus={({ target }) => target instanceof HTMLInputElement && target.select()}
        />
        <p className={styles.query}>
          <span className={styles.label}>{searchText.saveQuery}</span>
          <code dir="auto" data-selectable>
            {query}
          </code>
        </p>
      </div>
    </Dialog>
  );
}
