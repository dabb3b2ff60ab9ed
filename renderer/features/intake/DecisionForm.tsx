import { useState } from 'react';
import { useDesk } from '../../commands/desk';
import { decide, type Decision } from '../../commands/intake/decide';
import { intake, type Alike, type Outcome } from '../../state/intake';
import { intakeText } from '../../text/intake';
import { Button } from '../../ui/Button';
import { Checkbox } from '../../ui/Checkbox';
import { VersionChoice } from './VersionChoice';
import styles from './DecisionForm.module.css';

const decisions: readonly Decision[] = ['twin', 'own', 'skip'];

type DecisionFormProps = {
  entry: string;
  outcome: Extract<Outcome, { kind: 'alike' }>;
  /** How many articles wait for a decision, this one among them. */
  waiting: number;
  onDecided: () => void;
};

/** An article that resembles one that is there: how much, and what a person can do with it. */
export function DecisionForm({ entry, outcome, waiting, onDecided }: DecisionFormProps) {
  const desk = useDesk();
  const [isForAll, setForAll] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [first] = outcome.alike;

  // The buttons stay as they are meanwhile: one that is switched off under the focus would swallow the keys of the dialog.
  const take = async (decision: Decision): Promise<void> => {
    if (isBusy) return;
    setBusy(true);
    const all = intake.get().entries.filter((each) => each.outcome.kind === 'alike');
    const keys = isForAll ? all.map(({ key }) => key) : [entry];
    await decide(desk, new Map(keys.map((key) => [key, decision])));
    setBusy(false);
    onDecided();
  };

  return (
    <div className={styles.form}>
      <ul className={styles.alike}>
        {outcome.alike.map((alike) => (
          <li key={alike.document} data-selectable>
            {likenessWords(alike)}
          </li>
        ))}
      </ul>
      <fieldset className={styles.choices}>
        <legend className={styles.legend}>{intakeText.decide}</legend>
        <VersionChoice
          key={first.document}
          entry={entry}
          article={outcome.article}
          of={first}
          isHeld={isBusy}
          onDecided={onDecided}
        />
        {decisions.map((decision) => (
          <div key={decision} className={styles.choice}>
            <Button onPress={() => void take(decision)}>{intakeText.decisions[decision]}</Button>
            <span className={styles.hint}>{intakeText.decisionHints[decision]}</span>
          </div>
        ))}
        {waiting > 1 && (
          <Checkbox isSelected={isForAll} onChange={setForAll}>
            {intakeText.forAll(waiting)}
          </Checkbox>
        )}
      </fieldset>
    </div>
  );
}

function likenessWords({ by, title, likeness: { ofBoth, ofOne, ofOther } }: Alike): string {
  const said = {
    words: intakeText.nearlySame(ofBoth, title),
    address: intakeText.sameAddress(title, ofBoth),
    file: intakeText.sameFile(title, ofBoth),
  }[by];
  const isWithin = ofOne >= WITHIN && ofOther < WITHIN;
  const holds = ofOther >= WITHIN && ofOne < WITHIN;
  return [
    `${said}.`,
    ...(isWithin ? [intakeText.allOfItThere] : []),
    ...(holds ? [intakeText.allOfThatHere] : []),
  ].join(' ');
}

/** So much of a text is as good as all of it. */
const WITHIN = 0.95;
