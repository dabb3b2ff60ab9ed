import { roles } from '#shared/model/passage';
import { useDesk } from '../../commands/desk';
import {
  chooseMentionRole,
  chooseMentionScope,
  stopMentionSearch,
  toggleAllMentions,
} from '../../commands/mention-list';
import { mentionCounts, tickable, type MentionList, type MentionScope } from '../../state/mention-list';
import { roleNames } from '../../text/en';
import { mentionText } from '../../text/mentions';
import { Button } from '../../ui/Button';
import { SegmentedControl } from '../../ui/SegmentedControl';
import styles from './MentionDrawer.module.css';

/** Where to look, with which role to tag, and how it stands. */
export function MentionControls({ list }: { list: MentionList }) {
  const desk = useDesk();
  const { rows, ticked, search, scope, selection, role } = list;
  const { left, tagged } = mentionCounts(list);
  const free = tickable(rows);
  const areAllTicked = free.length > 0 && free.every(({ key }) => ticked.has(key));
  const scopes: MentionScope[] = selection ? ['selection', 'document', 'library'] : ['document', 'library'];
  return (
    <>
      <div className={styles.controls}>
        <SegmentedControl
          label={mentionText.scope}
          options={scopes.map((value) => ({ value, label: mentionText.scopes[value] }))}
          value={scope}
          onChange={(value) => void chooseMentionScope(desk, value)}
        />
        <SegmentedControl
          label={mentionText.role}
          options={roles.map((value, at) => ({ value, label: roleNames[value], keys: `${at + 1}` }))}
          value={role}
          onChange={chooseMentionRole}
        />
      </div>
      <div className={styles.facts}>
        <output className={styles.counts}>
          {search && rows.length === 0 && scope !== 'library'
            ? mentionText.searching
            : mentionText.counts(rows.length, left, tagged)}
          {search && scope === 'library' && ` · ${mentionText.searched(search.done, search.of)}`}
        </output>
        {search && scope === 'library' && (
          <Button look="quiet" onPress={stopMentionSearch}>
            {mentionText.stop}
          </Button>
        )}
        {free.length > 0 && (
          <>
            <span className={styles.hint}>{mentionText.hint}</span>
            <Button look="quiet" onPress={toggleAllMentions}>
              {areAllTicked ? mentionText.none : mentionText.all}
            </Button>
          </>
        )}
      </div>
    </>
  );
}
