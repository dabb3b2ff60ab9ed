import { withSignsNamed } from '#shared/import/unusual-characters';
import { reliabilityOf } from '#shared/sources/grades';
import { FileSearch, Pencil } from 'lucide-react';
import { Fragment, useSyncExternalStore } from 'react';
import { useDesk } from '../../commands/desk';
import { openDocumentReport } from '../../commands/intake/report';
import { perform } from '../../commands/registry';
import { text } from '../../text/en';
import { intakeText } from '../../text/intake';
import { gradeCode, outletText } from '../../text/outlets';
import { IconButton } from '../../ui/IconButton';
import { ArticleNotes } from './ArticleNotes';
import { JudgeButton } from './JudgeButton';
import { NewOutletOffer } from './NewOutletOffer';
import { SameSource } from './SameSource';
import styles from './ReaderRoom.module.css';

/** Title and citation of the open document, above its text. */
export function SourceLine({ document }: { document: string }) {
  const desk = useDesk();
  const object = useSyncExternalStore(
    (listener) => desk.workspace.listen(listener),
    () => desk.workspace.find('document', document),
  );
  const outlets = useSyncExternalStore(desk.outlets.listen, desk.outlets.get);
  const fields = object && desk.workspace.fields('document', document);
  if (!fields) return null;
  const { title, author, publisher, published, address, credibility } = fields;
  const reliability = reliabilityOf(fields, outlets);
  const grade = gradeCode(reliability?.reliability, credibility);
  const origin = reliability?.from ? `, ${outletText.origin(reliability.from)}` : '';
  const facts = [author, publisher, published, grade && `${grade}${origin}`, address];
  const cited = [...new Set(facts)].filter(Boolean);
  return (
    <header className={styles.source}>
      <h1 className={styles.title} title={title} dir="auto">
        {withSignsNamed(title)}
      </h1>
      <span className={styles.citation} title={cited.join(' · ')}>
        {cited.length === 0 && text.noSource}
        {/* Each on its own: beside Arabic words the parts of a date would change places. */}
        {cited.map((part, at) => (
          <Fragment key={part}>
            {at > 0 && ' · '}
            <bdi>{part}</bdi>
          </Fragment>
        ))}
      </span>
      <SameSource document={document} />
      <ArticleNotes document={document} />
      <NewOutletOffer key={document} />
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
