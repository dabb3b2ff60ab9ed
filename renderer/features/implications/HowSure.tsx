import type { Ref } from 'react';
import { confidences, likelihoods } from '#shared/model/implication';
import type { ImplicationForm } from '../../state/implication-form';
import { confidenceNames, likelihoodNames, likelihoodRange, text } from '../../text/en';
import { implicationText } from '../../text/implications';
import { SegmentedControl } from '../../ui/SegmentedControl';
import { Stops } from '../../ui/Stops';
import { TextField } from '../../ui/TextField';
import styles from './HowSure.module.css';

const UNSET = 'unset';

type HowSureProps = {
  form: ImplicationForm;
  onChange: (part: Partial<ImplicationForm>) => void;
  stopsRef: Ref<HTMLDivElement>;
};

/** How likely it is; and apart from that, below a rule, how good the basis of saying so is. */
export function HowSure({ form, onChange, stopsRef }: HowSureProps) {
  const { likelihood, confidence, confidenceReason } = form;
  return (
    <div className={styles.howSure}>
      <Stops
        ref={stopsRef}
        label={text.likelihood}
        unsetLabel={text.likelihoodUnset}
        hint={implicationText.likelihoodHint}
        stops={likelihoods.map((value) => ({
          value,
          label: likelihoodNames[value],
          detail: likelihoodRange(value),
        }))}
        value={likelihood}
        onChange={(chosen) => onChange({ likelihood: chosen })}
      />
      {(likelihood || confidence) && (
        <div className={styles.confidence}>
          <SegmentedControl
            label={text.confidence}
            {...(!likelihood && { description: implicationText.confidenceNeedsLikelihood })}
            options={[
              { value: UNSET, label: text.likelihoodUnset },
              ...confidences.map((value) => ({ value, label: confidenceNames[value] })),
            ]}
            value={confidence ?? UNSET}
            onChange={(chosen) => onChange({ confidence: chosen === UNSET ? undefined : chosen })}
          />
          {confidence && (
            <TextField
              className={styles.reason}
              label={text.confidenceReason}
              value={confidenceReason}
              onChange={(reason) => onChange({ confidenceReason: reason })}
            />
          )}
        </div>
      )}
    </div>
  );
}
