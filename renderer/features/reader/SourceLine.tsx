import { withSignsNamed } from '#shared/import/unusual-characters';
import { FileSearch, Pencil } from 'lucide-react';
import { useSyncExternalStore } from 'react';
import { useDesk } from '../../commands/desk';
import { openDocumentReport } from '../../commands/intake/report';
import { perform } from '../../commands/registry';
import { text } from '../../text/en';
import { intakeText } from '../../text/intake';
import { IconButton } from '../../ui/IconButton';
import { JudgeButton } from './JudgeButton';
import { SameSource } from './SameSource';
import styles from './ReaderRoom.module.css';

/** Title and citation of the open document, above its text. */
export function SourceLine({ document }: { document: string }) {
  const desk = useDesk();
  const object = useSyncExternalStore(
    (listener) => desk.workspace.listen(listener),
    () => desk.workspace.find('document', document),
  );
  const fields = object && desk.workspace.fields('document', document);
  if (!fields) return null;
  const { title, author, publisher, published, address, reliability, credibility } = fields;
  const grade = `${reliability?.toUpperCase() ?? ''}${credibility ?? ''}`;
  const citation = [author, publisher, published, address, grade].filter(Boolean).join(' · ');
  return (
    <header className={styles.source}>
      <h1 className={styles.title} title={title} dir="auto">
        {withSignsNamed(title)}
      </h1>
      <span className={styles.citation}>{citation || text.noSource}</span>
      <SameSource document={document} />
      <JudgeButton />
      <IconButton
        icon={FileSearch}
        label={intakeText.documentReport}
        onPress={() => openDocumentReport(document)}
      />
      <IconButton icon={Pencil} label={text.editSource} onPress={() => void perform(desk, 'editSource')} />
    </header>
  );
}
