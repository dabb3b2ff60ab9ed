import { quoted } from '#shared/brief/cite';
import { aliasKindNames } from '../../text/codebook';
import { useDesk } from '../../commands/desk';
import { otherPerson } from '../../commands/whose-copy';
import type { CodeEntry } from '../../state/codebook';
import { passageRow } from '../../storage/passage-row';
import { useLive } from '../../storage/use-live';
import { actorsRoomText as roomText } from '../../text/actors-room';
import { dayInWords } from '../../text/dates';
import { mentionText } from '../../text/mentions';
import type { MentionFinder } from '#shared/suggestions/find-mentions';
import type { LedgerPassage } from '#shared/search/ledger';
import { namedAs } from './named-as';
import { daysAgo, rolesIn } from './passage-lines';
import styles from './ActorPage.module.css';

type ActorPassageLineProps = {
  actor: CodeEntry;
  finder: MentionFinder;
  passage: LedgerPassage;
  /** Milliseconds since 1970 UTC. */
  now: number;
  /** The title of its article, once that is known. */
  title: string | undefined;
};

/** Within so many days a person counts them. */
const RECENT_DAYS = 7;

/** A passage of an actor: what the actor does in it, the words, why its name is in them, and where they stand. */
export function ActorPassageLine({ actor, finder, passage, now, title }: ActorPassageLineProps) {
  const desk = useDesk();
  const { database } = desk;
  const { document, id, range, madeAt, by } = passage;
  const row = useLive(() => passageRow(database, { document, id }), [database, document, id]);
  const other = by === undefined ? undefined : otherPerson(desk, by);
  const days = daysAgo(madeAt, now);
  const facts = [title, range === undefined && roomText.placeLost, other !== undefined && roomText.by(other)];
  return (
    <div className={styles.passage}>
      <span className={styles.left}>
        <span className={styles.roles}>{rolesIn(passage, actor.id).join(', ')}</span>
        <span className={styles.facts} title={dayInWords(madeAt)}>
          {days >= 0 && days < RECENT_DAYS ? roomText.recently(days) : dayInWords(madeAt)}
        </span>
      </span>
      <span className={styles.right}>
        <span className={styles.words} dir="auto">
          {row ? quoted(row.quote) : roomText.reading}
        </span>
        {row && <span className={styles.facts}>{whyIn(finder, actor, row.quote)}</span>}
        <span className={styles.facts}>{facts.filter(Boolean).join(' · ')}</span>
      </span>
    </div>
  );
}

/** "named “Pyongyang” (place for it: a place that may stand for it)". */
function whyIn(finder: MentionFinder, actor: CodeEntry, quote: string): string {
  const named = namedAs(finder, actor, quote);
  if (!named) return roomText.notNamed;
  const { words, isName, kind, doubt } = named;
  const why = isName ? roomText.byName : aliasKindNames[kind];
  const doubted = doubt && mentionText.why[doubt];
  return `${roomText.namedAs(words)} (${[why, doubted].filter(Boolean).join(': ')})`;
}
