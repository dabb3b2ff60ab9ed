import { withSignsNamed } from '#shared/import/unusual-characters';
import { reliabilityOf } from '#shared/sources/grades';
import { FileSearch, Pencil } from 'lucide-react';
import { Fragment } from 'react';
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
import { useLatest } from '../../state/picture-first';

/** Title and citation of the open document, above its text. */
export function SourceLine({ document }: { document: string }) {
  const desk = useDesk();
  const object = useLatest(desk.workspace.listen, () => desk.workspace.find('document', document));
  const outlets = useLatest(desk.outlets.listen, desk.outlets.get);
  const fields = object && desk.workspace.fields('document', document);
  if (!fields) return null;
  const { title, author, publisher, published, address, credibility } = fields;
  const reliability = reliabilityOf(fields, outlets);
  const grade = gradeCode(reliability?.reliability, credibility);
  const origin = reliability?.from ? `, ${outletText.origin(reliability.from)}` : '';
  const cited = [...new Set([author, publisher, published, address])].filter(Boolean);
  const graded = grade && `${grade}${origin}`;
  return (
    <header className={styles.source}>
      <h1 className={styles.title} title={title} dir="auto">
        {withSignsNamed(title)}
      </h1>
      <span className={styles.cited}>
        {cited.length > 0 && (
          <span className={styles.citation} title={cited.join(' · ')}>
            {/* Each on its own: beside Arabic words the parts of a date would change places. */}
            {cited.map((part, at) => (
              <Fragment key={part}>
                {at > 0 && ' · '}
                <bdi>{part}</bdi>
              </Fragment>
            ))}
          </span>
        )}
        {/* Apart from the rest, so that a long byline does not cut it off. */}
        {graded && (
          <span className={styles.grade} title={graded}>
            {cited.length > 0 && '· '}
            <bdi>{graded}</bdi>
          </span>
        )}
        {cited.length === 0 && !graded && text.noSource}
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
