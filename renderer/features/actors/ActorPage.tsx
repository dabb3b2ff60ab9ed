import { BookMarked, Merge, Pencil, ScrollText, Search } from 'lucide-react';
import { useState } from 'react';
import { writeTerm } from '#shared/search/write-query';
import type { ActorTally } from '#shared/search/ledger';
import { carryOut } from '../../commands/carry-out';
import { AliasList } from '../../commands/codes/AliasList';
import { CodeFields } from '../../commands/codes/CodeFields';
import { openActorMerge } from '../../commands/codes/merge-codes';
import { useDesk } from '../../commands/desk';
import { openDossier } from '../../commands/open-analysis';
import { goToRoom } from '../../commands/open-document';
import { runSearch } from '../../commands/search/save-search';
import { codebookView } from '../../state/codebook-view';
import { codeKey, type CodeEntry } from '../../state/codebook';
import { implicationsView, noImplicationFilter } from '../../state/implications-view';
import { survivingId } from '../../state/survivors';
import { useLive } from '../../storage/use-live';
import { actorsRoomText as roomText } from '../../text/actors-room';
import { mergeText } from '../../text/code-changes';
import { actorTypeNames } from '../../text/tagging';
import { Button } from '../../ui/Button';
import { Monogram } from '../../ui/Monogram';
import { ActorPassages } from './ActorPassages';
import styles from './ActorPage.module.css';

type ActorPageProps = {
  actor: CodeEntry;
  tally: ActorTally | undefined;
  /** Raised each time somebody comes from the list of actors; Esc goes back there. */
  visits: number;
  onLeave: () => void;
};

/** One actor: what it is called, what it is part of, and every passage that somebody tagged with it. */
export function ActorPage({ actor, tally, ...way }: ActorPageProps) {
  const desk = useDesk();
  const [isEditing, setEditing] = useState(false);
  const { id, key, name, type, monogram = '', slot, merged } = actor;
  const parent =
    actor.parent === undefined ? undefined : desk.codebook.get().find(codeKey('actor', actor.parent));
  const affecting = useLive(async () => {
    const effects = await desk.database.effects.toArray();
    const own = effects.filter((effect) => survivingId(desk.workspace, 'actor', effect.actor) === id);
    return new Set(own.map(({ implication }) => implication)).size;
  }, [desk, id]);
  const facts = [
    type ? actorTypeNames[type] : roomText.unsorted,
    parent && roomText.partOf(parent.name),
    tally && roomText.inArticles(tally.passages, tally.documents.length),
    merged.length > 0 && roomText.merged(merged.length),
  ];
  const openInCodebook = (): void => {
    codebookView.set({ chosen: key });
    goToRoom(desk, 'codebook');
  };
  const showImplications = (): void => {
    implicationsView.set({ filter: { ...noImplicationFilter, typed: name } });
    goToRoom(desk, 'implications');
  };
  return (
    <article className={styles.page} aria-label={name}>
      <header className={styles.header}>
        <div className={styles.title}>
          <Monogram letters={monogram} slot={slot} />
          <h2 className={styles.name} dir="auto">
            {name}
          </h2>
        </div>
        <p className={styles.quiet}>{facts.filter(Boolean).join(' · ')}</p>
        {isEditing ? (
          <div className={styles.editing}>
            <CodeFields entry={actor} place={`${desk.project.project}/codebook/${key}`} />
            <AliasList actor={actor} />
          </div>
        ) : (
          <ActorFacts actor={actor} />
        )}
        <div className={styles.actions}>
          <Button look="quiet" icon={Pencil} onPress={() => setEditing(!isEditing)}>
            {isEditing ? roomText.endEditing : roomText.edit}
          </Button>
          {affecting !== undefined && affecting > 0 && (
            <Button onPress={showImplications}>{roomText.implications(affecting)}</Button>
          )}
          <Button
            look="quiet"
            icon={Search}
            onPress={() =>
              runSearch(desk, writeTerm({ kind: 'field', field: 'actor', comparison: 'is', value: name }))
            }
          >
            {roomText.search}
          </Button>
          <Button look="quiet" icon={ScrollText} onPress={() => openDossier(desk, id)}>
            {roomText.dossier}
          </Button>
          <Button look="quiet" icon={BookMarked} onPress={openInCodebook}>
            {roomText.openInCodebook}
          </Button>
          <Button look="quiet" icon={Merge} onPress={() => void carryOut(desk, openActorMerge(desk, [id]))}>
            {mergeText.merge}
          </Button>
        </div>
      </header>
      <ActorPassages actor={actor} {...way} />
    </article>
  );
}

/** By which other names it goes, and what it is. */
function ActorFacts({ actor: { name, aliases, definition, note } }: { actor: CodeEntry }) {
  return (
    <>
      {aliases.length > 0 && (
        <p className={styles.aliases}>
          <span className={styles.quiet}>{roomText.alsoCalled}</span>
          {aliases
            .filter(({ text }) => text !== name)
            .map(({ id: alias, text, apply }) => (
              <span key={alias} dir="auto">
                {text}
                {apply === 'ask' && <span className={styles.quiet}> {roomText.asks}</span>}
              </span>
            ))}
        </p>
      )}
      {(definition ?? note) && (
        <p className={styles.definition} dir="auto">
          {definition ?? note}
        </p>
      )}
    </>
  );
}
