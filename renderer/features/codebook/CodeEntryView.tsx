import { Ellipsis } from 'lucide-react';
import { readGuidance, toggledLink, writeGuidance, type LinkedPassage } from '#shared/codes/guidance-links';
import { carryOut } from '../../commands/carry-out';
import { AliasList } from '../../commands/codes/AliasList';
import { CodeFields } from '../../commands/codes/CodeFields';
import { canBeChanged, planFields, planGuidance } from '../../commands/codes/edit-code';
import { KeptArea } from '../../commands/codes/KeptField';
import { useDesk } from '../../commands/desk';
import { perform } from '../../commands/registry';
import type { CodeEntry } from '../../state/codebook';
import type { Guidance } from '../../state/guidelines';
import { codebookText } from '../../text/codebook';
import { actorTypeNames } from '../../text/tagging';
import { Banner } from '../../ui/Banner';
import { MenuButton } from '../../ui/MenuButton';
import { Monogram } from '../../ui/Monogram';
import { onEscape } from '../../ui/on-escape';
import { CodeExamples } from './CodeExamples';
import { CodePassages, type ExampleField } from './CodePassages';
import { codeMenu } from './code-menu';
import styles from './CodeEntryView.module.css';
import type { CodeUse } from './use-use';

type CodeEntryViewProps = {
  entry: CodeEntry;
  use: CodeUse | undefined;
  isCounted: boolean;
  /** Esc: back to the tree. */
  onLeave: () => void;
};

/** One entry: what it is called, when to use it, and where it is used. Each field is saved when it is left. */
export function CodeEntryView({ entry, use, isCounted, onLeave }: CodeEntryViewProps) {
  const desk = useDesk();
  const { kind, id, key, name } = entry;
  const { project } = desk.project;
  const place = `${project}/codebook/${key}`;
  const isOwn = canBeChanged(entry);

  const say = (field: keyof Guidance) => (typed: string) =>
    void carryOut(desk, planGuidance(desk, entry, { [field]: typed.trim() }));
  // The examples are linked below the words, which are written without them.
  const sayBeside = (field: ExampleField) => (typed: string) =>
    say(field)(writeGuidance(project, typed, readGuidance(entry[field]).links));
  const toggleExample = (field: ExampleField, link: LinkedPassage): void => {
    const { words, links } = readGuidance(entry[field]);
    say(field)(writeGuidance(project, words, toggledLink(links, link)));
  };
  const put = (fields: Parameters<typeof planFields>[2]) =>
    void carryOut(desk, planFields(desk, entry, fields));
  return (
    // It only listens to Esc from what is inside.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className={styles.entry} onKeyDown={onEscape(onLeave)} data-region-focus tabIndex={-1}>
      <header className={styles.head}>
        {entry.monogram !== undefined && <Monogram letters={entry.monogram} slot={entry.slot} />}
        <h2 className={styles.name} dir="auto">
          {name}
        </h2>
        <span className={styles.kind}>
          {kind === 'actor' && entry.type ? actorTypeNames[entry.type] : codebookText.kind[kind]}
        </span>
        {isOwn && (
          <MenuButton
            label={codebookText.menuOf(name)}
            icon={Ellipsis}
            isIconOnly
            groups={() => codeMenu(desk, [entry])}
          />
        )}
      </header>
      {entry.isRetired && (
        <Banner action={{ label: codebookText.revive, onPress: () => void perform(desk, 'retireCodes') }}>
          {codebookText.isRetired}
        </Banner>
      )}
      {!isOwn && <p className={styles.hint}>{codebookText.fixed[kind]}</p>}
      <CodeFields entry={entry} place={place} />
      {kind === 'actor' && <AliasList actor={entry} />}
      <div className={styles.guidance}>
        <KeptArea
          label={codebookText.definition}
          description={codebookText.definitionHint}
          stored={entry.definition ?? ''}
          place={`${place}/definition`}
          onSave={say('definition')}
          className={styles.wide}
        />
        <div className={styles.guide}>
          <KeptArea
            label={codebookText.whenToUse}
            stored={readGuidance(entry.useWhen).words}
            place={`${place}/useWhen`}
            onSave={sayBeside('useWhen')}
          />
          <CodeExamples
            heading={codebookText.examples}
            written={entry.useWhen}
            onDrop={(link) => toggleExample('useWhen', link)}
          />
        </div>
        <div className={styles.guide}>
          <KeptArea
            label={codebookText.whenNotToUse}
            stored={readGuidance(entry.doNotUseWhen).words}
            place={`${place}/doNotUseWhen`}
            onSave={sayBeside('doNotUseWhen')}
          />
          <CodeExamples
            heading={codebookText.counterExamples}
            written={entry.doNotUseWhen}
            onDrop={(link) => toggleExample('doNotUseWhen', link)}
          />
        </div>
        {kind === 'actor' && (
          <KeptArea
            label={codebookText.note}
            stored={entry.note ?? ''}
            place={`${place}/note`}
            onSave={(typed) => put({ note: typed.trim() })}
            className={styles.wide}
          />
        )}
      </div>
      {(kind === 'actor' || kind === 'theme') && (
        <CodePassages key={id} entry={entry} use={use} isCounted={isCounted} onToggle={toggleExample} />
      )}
    </div>
  );
}
