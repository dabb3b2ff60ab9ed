import { eventClasses, passageKinds, type Certainty } from '#shared/model/passage';
import { certaintyTerms } from '#shared/report/terms';
import { hedgesHere } from '../../../commands/describe-passage';
import { useDesk } from '../../../commands/desk';
import { quoteOf } from '../../../commands/record';
import { text } from '../../../text/en';
import { eventNames, kindNames } from '#shared/report/terms';
import { fieldNames, fieldText } from '../../../text/recording';
import { ChoiceList, type Choice } from '../../../ui/ChoiceList';
import type { FieldProps } from './FieldLine';
import { UnsetButton } from './UnsetButton';
import styles from './FieldLine.module.css';

/** In the order of their digits: for it, against it, and neither. */
const certaintyOrder: readonly Certainty[] = [
  'ct-plus',
  'pr-plus',
  'ps-plus',
  'ct-minus',
  'pr-minus',
  'ps-minus',
  'undetermined',
];

type ChoiceFieldProps = FieldProps & { field: 'certainty' | 'kind' | 'credibility' | 'event' };

/** A field with so many values and no others: a digit saves one. A hedge in the words offers a certainty, never sets it. */
export function ChoiceField({ field, aim, value, onSave }: ChoiceFieldProps) {
  const desk = useDesk();
  const current = typeof value === 'number' ? String(value) : typeof value === 'string' ? value : undefined;
  const hedge =
    field === 'certainty' && current === undefined
      ? hedgesHere(desk, quoteOf(desk, aim)).find(({ certainty }) => certainty)
      : undefined;
  return (
    <>
      {hedge?.certainty && <p className={styles.news}>{fieldText.offered(hedge.word, hedge.certainty)}</p>}
      <ChoiceList
        label={field === 'certainty' ? fieldText.certaintyLabel : fieldNames[field]}
        choices={choicesOf[field]}
        value={current}
        offered={hedge?.certainty}
        rows={rowsOf[field]}
        onChoose={(chosen) => onSave(field === 'credibility' ? Number(chosen) : chosen)}
        onUnset={() => onSave(undefined)}
      />
      <div className={styles.foot}>
        <p className={styles.hint}>{fieldText.choiceHint}</p>
        {current !== undefined && <UnsetButton onPress={() => onSave(undefined)} />}
      </div>
    </>
  );
}

const choicesOf: Record<ChoiceFieldProps['field'], readonly Choice<string>[]> = {
  certainty: certaintyOrder.map((value) => ({
    value,
    label: capitalised(certaintyTerms[value]),
    isApart: value === 'undetermined',
  })),
  kind: passageKinds.map((value) => ({ value, label: kindNames[value] })),
  credibility: Object.entries(text.credibilities).map(([value, label]) => ({
    value,
    // The digit stands before it anyway.
    label: capitalised(label.replace(/^\d · /, '')),
  })),
  event: eventClasses.map((value) => ({ value, label: eventNames[value] })),
};

/** The certainties stand side by side: that it is so, that it is not. */
const rowsOf: Record<ChoiceFieldProps['field'], number> = {
  certainty: 3,
  kind: passageKinds.length,
  credibility: 6,
  event: 8,
};

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
