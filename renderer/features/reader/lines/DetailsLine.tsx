import { passageFields } from '#shared/model/recording';
import { describeField } from '../../../commands/describe-passage';
import { useDesk } from '../../../commands/desk';
import { closeLine, openLine } from '../../../commands/line';
import { nameOfField, quoteOf, valueOf } from '../../../commands/record';
import { perform } from '../../../commands/registry';
import { useRecording } from '../../../commands/use-recording';
import { isInPlace, isSet } from '../../../state/recording';
import type { FieldAim } from '../../../state/session';
import { fieldText } from '../../../text/recording';
import { Button } from '../../../ui/Button';
import { ChoiceList } from '../../../ui/ChoiceList';
import { MarginLine } from '../MarginLine';
import styles from './FieldLine.module.css';

/** All that is recorded on a passage, and all that can be: each opens its own line. */
export function DetailsLine({ aim, top }: { aim: FieldAim; top: number }) {
  const desk = useDesk();
  const recording = useRecording();
  const valueIn = (key: string) => valueOf(desk, aim, key);
  const own = recording.fields.filter(
    (field) =>
      field.own && field.on === 'passage' && (isInPlace(field, valueIn) || isSet(valueIn(field.key))),
  );
  const keys = [...passageFields, ...own.map(({ key }) => key)];
  const shown = keys.filter((key) => recording.isShown(key, valueIn(key)));
  return (
    <MarginLine label={fieldText.details} quote={quoteOf(desk, aim)} top={top}>
      <p className={styles.heading} aria-hidden>
        {fieldText.details}
      </p>
      <ChoiceList
        label={fieldText.details}
        choices={shown.map((key) => ({
          value: key,
          label: nameOfField(desk, key),
          trailing: (aim.kind === 'passage' && describeField(desk, aim.id, key)) || fieldText.valueUnset,
        }))}
        value={undefined}
        onChoose={(field) => openLine({ kind: 'field', field, aim })}
      />
      <div className={styles.foot}>
        <p className={styles.hint}>{fieldText.detailsHint}</p>
        <Button
          look="quiet"
          onPress={() => {
            closeLine(desk);
            void perform(desk, 'whatWeRecord');
          }}
        >
          {fieldText.whatWeRecord}
        </Button>
      </div>
    </MarginLine>
  );
}
