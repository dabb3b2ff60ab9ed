import { useState, type KeyboardEvent } from 'react';
import { PartialDate } from '#shared/model/document';
import { carryOut } from '../../../commands/carry-out';
import { namesOf } from '../../../commands/describe-passage';
import { useDesk } from '../../../commands/desk';
import { closeLine } from '../../../commands/line';
import { actorsHere, planOwnActor } from '../../../commands/own-actor';
import { useRecording } from '../../../commands/use-recording';
import { text } from '../../../text/en';
import { fieldText } from '../../../text/recording';
import { Button } from '../../../ui/Button';
import { ChoiceList } from '../../../ui/ChoiceList';
import { TextField } from '../../../ui/TextField';
import { ActorPicker } from './ActorPicker';
import type { FieldProps } from './FieldLine';
import { UnsetButton } from './UnsetButton';
import { WordsField } from './WordsField';
import styles from './FieldLine.module.css';

/** A field that the project added: a choice, a scale, a date, an actor or words. */
export function OwnField(props: FieldProps) {
  const own = useRecording().find(props.field)?.own;
  switch (own?.kind) {
    case 'choice':
    case 'scale':
      return <OwnChoice {...props} name={own.name} options={own.options} />;
    case 'date':
      return <OwnDate {...props} />;
    case 'actor':
      return <OwnActor {...props} name={own.name} />;
    case 'text':
    case undefined:
      return <WordsField {...props} />;
  }
}

function OwnChoice({
  name,
  options,
  value,
  onSave,
}: FieldProps & { name: string; options: readonly string[] }) {
  const current = typeof value === 'string' ? value : undefined;
  // What was taken out of the list since is still what somebody chose.
  const all = current === undefined || options.includes(current) ? options : [...options, current];
  return (
    <>
      <ChoiceList
        label={name}
        choices={all.map((option) => ({ value: option, label: option }))}
        value={current}
        onChoose={onSave}
        onUnset={() => onSave(undefined)}
      />
      <div className={styles.foot}>
        <p className={styles.hint}>{fieldText.choiceHint}</p>
        {current !== undefined && <UnsetButton onPress={() => onSave(undefined)} />}
      </div>
    </>
  );
}

function OwnDate({ value, onSave }: FieldProps) {
  const [date, setDate] = useState(typeof value === 'string' ? value : '');
  const [isTried, setIsTried] = useState(false);
  const typed = date.trim();
  const isWrong = typed !== '' && !PartialDate.safeParse(typed).success;
  const save = (): void => {
    setIsTried(true);
    if (!isWrong) onSave(typed || undefined);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    event.stopPropagation();
    save();
  };
  return (
    <div className={styles.form} onKeyDownCapture={onKeyDown}>
      <TextField
        label={fieldText.date}
        value={date}
        onChange={setDate}
        description={!(isTried && isWrong) && text.dateHint}
        error={isTried && isWrong && text.dateWrong}
        takesFocus
      />
      <div className={styles.foot}>
        <Button keys="Enter" onPress={save}>
          {fieldText.save}
        </Button>
      </div>
    </div>
  );
}

function OwnActor({ field, aim, value, name, onSave }: FieldProps & { name: string }) {
  const desk = useDesk();
  const [offers] = useState(() => actorsHere(desk, aim));
  const current = typeof value === 'string' ? value : undefined;
  return (
    <>
      {current !== undefined && <p className={styles.news}>{namesOf(desk, [current])[0]}</p>}
      <ActorPicker
        label={name}
        offers={offers.map((actor) => ({ key: actor.name, label: actor.name }))}
        taken={new Set()}
        onOffer={(at) => onSave(offers[at]?.id)}
        onActor={({ actor }) => {
          closeLine(desk);
          void carryOut(desk, planOwnActor(desk, aim, field, actor));
        }}
        onEmpty={(key) => (key === '0' ? onSave(undefined) : closeLine(desk))}
      />
      {current !== undefined && <UnsetButton onPress={() => onSave(undefined)} />}
    </>
  );
}
