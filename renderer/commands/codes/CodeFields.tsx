import { actorTypes, NAME_LENGTH, type ActorType } from '#shared/model/actor';
import { MONOGRAM_LENGTH } from '#shared/model/monogram';
import { codeKey, type CodeEntry } from '../../state/codebook';
import { notify, session } from '../../state/session';
import { codebookText } from '../../text/codebook';
import { actorTypeNames } from '../../text/tagging';
import { Button } from '../../ui/Button';
import { Select } from '../../ui/Select';
import { carryOut } from '../carry-out';
import { useDesk } from '../desk';
import { canBeChanged, namesake, planFields, planRename } from './edit-code';
import { KeptLine } from './KeptField';
import { SlotSelect } from './SlotSelect';
import styles from './CodeFields.module.css';

const UNSORTED = 'unsorted';

type CodeFieldsProps = {
  entry: CodeEntry;
  /** Under which what is typed is kept until it is saved. */
  place: string;
};

/** What an entry is called and below which it stands; of an actor its type, and how it is drawn. Each field is saved when it is left. */
export function CodeFields({ entry, place }: CodeFieldsProps) {
  const desk = useDesk();
  const { kind, key, name } = entry;
  const isOwn = canBeChanged(entry);
  const parent =
    entry.parent === undefined ? undefined : desk.codebook.get().find(codeKey(kind, entry.parent));
  const rename = (typed: string): void => {
    const wanted = typed.trim();
    if (wanted === '') return notify(codebookText.nameMissing);
    if (namesake(desk, kind, wanted, entry)) return notify(codebookText.nameTaken(wanted));
    void carryOut(desk, planRename(desk, entry, wanted));
  };
  const put = (fields: Parameters<typeof planFields>[2]) =>
    void carryOut(desk, planFields(desk, entry, fields));
  return (
    <div className={styles.fields}>
      {isOwn && (
        <KeptLine
          label={codebookText.name}
          stored={name}
          place={`${place}/name`}
          onSave={rename}
          maxLength={NAME_LENGTH}
          className={styles.wide}
        />
      )}
      {kind === 'actor' && (
        <>
          <Select<ActorType | typeof UNSORTED>
            label={codebookText.type}
            value={entry.type ?? UNSORTED}
            options={[...actorTypes, UNSORTED].map((value) => ({
              value: value as ActorType | typeof UNSORTED,
              label: value === UNSORTED ? codebookText.unsorted : actorTypeNames[value as ActorType],
            }))}
            onChange={(value) => put({ type: value === UNSORTED ? undefined : value })}
            placeholder={codebookText.unsorted}
          />
          <KeptLine
            label={codebookText.monogram}
            stored={entry.monogram ?? ''}
            place={`${place}/monogram`}
            onSave={(typed) => put({ monogram: typed.trim() })}
            maxLength={MONOGRAM_LENGTH}
          />
          <SlotSelect slot={entry.slot} onChange={(colourSlot) => put({ colourSlot })} />
        </>
      )}
      {isOwn && (
        <div className={styles.parent}>
          <span className={styles.label}>{kind === 'actor' ? codebookText.partOf : codebookText.below}</span>
          <Button onPress={() => session.set({ dialog: { kind: 'moveCodes', codes: [key] } })}>
            {parent?.name ?? codebookText.ofNothing}
          </Button>
        </div>
      )}
    </div>
  );
}
