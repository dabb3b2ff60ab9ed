import { useMemo, useState } from 'react';
import { flushSync } from 'react-dom';
import { useDesk } from '../../commands/desk';
import { openPage, pagesIn } from '../../commands/pages';
import { readingText } from '../../text/reading';
import { Picker, type PickerRow } from '../../ui/Picker';

/** So many units of a page are enough to know it by. */
const BEGINNING = 80;
/** More rows than this nobody walks through: typing finds the page. */
const MOST_ROWS = 200;

/** The pages of the source in one list that typing narrows; Enter goes to where the page begins. */
export function PageDialog({ onClose }: { onClose: () => void }) {
  const { reader, ...desk } = useDesk();
  const [typed, setTyped] = useState('');
  const file = reader?.file;
  const rows = useMemo(() => {
    const sought = typed.trim().toLowerCase();
    const pages = (file ? pagesIn(file) : []).map((page, place) => ({ ...page, place }));
    const found = pages.filter(({ label }) => label.toLowerCase().startsWith(sought));
    return found.slice(0, MOST_ROWS).map(({ at, label, place }): PickerRow => ({
      key: String(place),
      label: readingText.page(label),
      detail: file?.text.slice(at, at + BEGINNING).trim(),
    }));
  }, [file, typed]);
  const take = (key: string): void => {
    flushSync(onClose);
    openPage({ ...desk, reader }, Number(key));
  };
  return (
    <Picker
      label={readingText.goToPage}
      placeholder={readingText.pageHint}
      typed={typed}
      onType={setTyped}
      rows={rows}
      countLabel={readingText.pageCount(rows.length)}
      emptyLabel={readingText.noPageMatches}
      onTake={take}
      onRefuse={() => undefined}
      onClose={onClose}
    />
  );
}
