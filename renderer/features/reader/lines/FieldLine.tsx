import { useState, type ReactNode } from 'react';
import { carryOut } from '../../../commands/carry-out';
import { useDesk } from '../../../commands/desk';
import { closeLine } from '../../../commands/line';
import { isQuestion, nameOfField, planField, quoteOf, valueOf } from '../../../commands/record';
import type { Json } from '#shared/canonical-json';
import type { FieldAim } from '../../../state/session';
import { MarginLine } from '../MarginLine';
import { ChoiceField } from './ChoiceField';
import { FieldOffer } from './FieldOffer';
import { OwnField } from './OwnField';
import { VoiceField } from './VoiceField';
import { WordsField } from './WordsField';
import styles from './FieldLine.module.css';

/** What the form of one field is given, and how it says that it is done. */
export type FieldProps = {
  readonly field: string;
  readonly aim: FieldAim;
  /** What is recorded now. */
  readonly value: Json | undefined;
  /** Closes the line and saves this; nothing unsets the field. */
  readonly onSave: (value: Json | undefined) => void;
};

/** One field of a passage beside its words. What the project does not record is a question first. */
export function FieldLine({ field, aim, top }: { field: string; aim: FieldAim; top: number }) {
  const desk = useDesk();
  const [isAsked, setIsAsked] = useState(() => isQuestion(desk, field));
  const save = (value: Json | undefined): void => {
    closeLine(desk);
    void carryOut(desk, planField(desk, aim, field, value));
  };
  const name = nameOfField(desk, field);
  return (
    <MarginLine label={name} quote={quoteOf(desk, aim)} top={top}>
      {isAsked ? (
        <FieldOffer field={field} name={name} onRecord={() => setIsAsked(false)} />
      ) : (
        <>
          <p className={styles.heading} aria-hidden>
            {name}
          </p>
          {formFor({ field, aim, value: valueOf(desk, aim, field), onSave: save })}
        </>
      )}
    </MarginLine>
  );
}

function formFor(props: FieldProps): ReactNode {
  switch (props.field) {
    case 'voice':
      return <VoiceField {...props} />;
    case 'note':
    case 'why':
      return <WordsField {...props} />;
    case 'certainty':
    case 'kind':
    case 'credibility':
    case 'event':
      return <ChoiceField {...props} field={props.field} />;
    default:
      return <OwnField {...props} />;
  }
}
