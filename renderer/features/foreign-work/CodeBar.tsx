import { becomings, type CodeChoice, type HandChoice } from '#shared/foreign-work/code-choice';
import { roles } from '#shared/model/passage';
import { roleNames } from '../../text/en';
import { foreignWorkText } from '../../text/foreign-work';
import { Button } from '../../ui/Button';
import { Checkbox } from '../../ui/Checkbox';
import { SegmentedControl } from '../../ui/SegmentedControl';
import { Select } from '../../ui/Select';
import styles from './CodeBar.module.css';

type CodeBarProps = {
  /** Of the codes that are decided on: the ticked ones, else the one in hand. */
  names: readonly string[];
  choices: readonly CodeChoice[];
  byHand: readonly (HandChoice | undefined)[];
  canBeRole: boolean;
  onChoose: (hand: HandChoice) => void;
  onUntick: (() => void) | undefined;
};

/** What the codes in hand become. */
export function CodeBar({ names, choices, byHand, canBeRole, onChoose, onUntick }: CodeBarProps) {
  const becomes = common(choices.map((choice) => choice.becomes));
  const role = common(choices.map((choice) => choice.role));
  const [name = ''] = names;
  const [choice] = choices;
  const isKnown = names.length === 1 && (choice?.same !== undefined || byHand[0]?.isNew === true);
  return (
    <div className={styles.bar}>
      <div className={styles.row}>
        <SegmentedControl
          label={
            names.length === 1
              ? foreignWorkText.whatBecomes(name)
              : foreignWorkText.severalBecome(names.length)
          }
          options={becomings.map((value) => ({
            value,
            label: foreignWorkText.becomes[value],
            isDisabled: names.length === 0 || (value === 'role' && !canBeRole),
          }))}
          value={becomes ?? null}
          onChange={(value) =>
            onChoose(value === 'role' ? { becomes: value, role: 'mentioned' } : { becomes: value })
          }
        />
        {becomes === 'role' && (
          <Select
            label={foreignWorkText.whichRole}
            options={roles.map((value) => ({ value, label: roleNames[value] }))}
            value={role ?? null}
            onChange={(value) => onChoose({ becomes: 'role', role: value })}
            placeholder={foreignWorkText.whichRole}
            className={styles.role}
          />
        )}
        {onUntick && (
          <Button look="quiet" onPress={onUntick}>
            {foreignWorkText.untick}
          </Button>
        )}
      </div>
      {isKnown && (becomes === 'actor' || becomes === 'theme') && (
        <Checkbox
          isSelected={choice?.same !== undefined}
          onChange={(isSame) => onChoose({ becomes, ...(!isSame && { isNew: true }) })}
        >
          {foreignWorkText.isSame(becomes)}
        </Checkbox>
      )}
      <p className={styles.hint}>{foreignWorkText.hint}</p>
    </div>
  );
}

/** What all of them have, if they have the same. */
function common<Value>(values: readonly Value[]): Value | undefined {
  const [first] = values;
  return values.every((value) => value === first) ? first : undefined;
}
