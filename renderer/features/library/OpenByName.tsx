import { useDeferredValue, useMemo, useState } from 'react';
import { flushSync } from 'react-dom';
import { useDesk } from '../../commands/desk';
import { recentDocuments } from '../../commands/open-by-name';
import { openDocument } from '../../commands/open-document';
import { listDocuments } from '../../storage/listed-documents';
import { useLive } from '../../storage/use-live';
import { judgeText } from '../../text/judge';
import { text } from '../../text/en';
import { Picker, type PickerRow } from '../../ui/Picker';
import { documentsByName } from './by-name';

/** All documents in one list that typing narrows; those opened last come first. */
export function OpenByName({ onClose }: { onClose: () => void }) {
  const desk = useDesk();
  const { database, project } = desk;
  // Read once when it opens: typing then narrows what is in memory.
  const documents = useLive(() => listDocuments(database, project.author), [database, project]);
  const [recent] = useState(() => recentDocuments(desk));
  const [typed, setTyped] = useState('');
  const sought = useDeferredValue(typed);
  const found = useMemo(() => documentsByName(documents ?? [], sought, recent), [documents, sought, recent]);
  const rows = found.map(({ id, title, source, date, standing }): PickerRow => ({
    key: id,
    label: title,
    detail: [source, date].filter(Boolean).join(' · ') || undefined,
    trailing: judgeText.standings[standing],
  }));
  const take = (id: string): void => {
    flushSync(onClose);
    void openDocument(desk, id);
  };
  return (
    <Picker
      label={judgeText.openByName}
      placeholder={judgeText.openByNameHint}
      typed={typed}
      onType={setTyped}
      rows={rows}
      isLate={documents === undefined || sought !== typed}
      countLabel={text.documentCount(rows.length)}
      emptyLabel={text.noDocumentMatches}
      onTake={take}
      onRefuse={() => undefined}
      onClose={onClose}
    />
  );
}
