import { useMemo, useRef, useState } from 'react';
import { propose } from '#shared/foreign-work/propose';
import type { HandChoice } from '#shared/foreign-work/code-choice';
import type { Basis } from '#shared/model/implication';
import { useDesk } from '../../commands/desk';
import type { WorkDecision } from '../../commands/foreign-work/prepare-work';
import { forgetWork, takeWork } from '../../commands/foreign-work/take-work';
import type { OfferedWork, PersonChoice } from '../../state/foreign-work';
import { text } from '../../text/en';
import { foreignWorkText } from '../../text/foreign-work';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { CheckStep } from './CheckStep';
import { CodesStep } from './CodesStep';
import { WhatIsInIt } from './WhatIsInIt';
import { usePrepared, type Stage } from './use-prepared';
import styles from './ForeignWorkDialog.module.css';

type ForeignWorkDialogProps = { offered: OfferedWork; onClose: () => void };

/** Three steps: what another program's file holds, what becomes of it, and the figures before it is taken in. */
export function ForeignWorkDialog({ offered, onClose }: ForeignWorkDialogProps) {
  const desk = useDesk();
  const { work, known, name } = offered;
  const [step, setStep] = useState(0);
  const [byHand, setByHand] = useState<ReadonlyMap<number, HandChoice>>(() => new Map());
  const [people, setPeople] = useState<readonly PersonChoice[]>(offered.proposedPeople);
  const [basis, setBasis] = useState<Basis>('inferred');
  const [writing, setWriting] = useState<Stage>();
  const stop = useRef(new AbortController());
  const choices = useMemo(() => propose(work, known, byHand), [work, known, byHand]);
  const decision = useMemo((): WorkDecision => ({ choices, people, basis }), [choices, people, basis]);
  const isLast = step === foreignWorkText.steps.length - 1;
  const { prepared, stage } = usePrepared(offered, isLast ? decision : undefined);
  const isBusy = writing !== undefined;

  const leave = (): void => {
    // It takes back what is written by then, and closes.
    if (isBusy) return stop.current.abort();
    void forgetWork(desk, offered);
    onClose();
  };
  const take = async (): Promise<void> => {
    if (!prepared) return;
    setWriting({ done: 0, of: 1 });
    const onProgress = (done: number, of: number): void => setWriting({ done, of });
    await takeWork(desk, offered, prepared, { onProgress, signal: stop.current.signal });
  };

  return (
    <Dialog
      heading={`${foreignWorkText.heading}: ${name}`}
      size="large"
      onClose={leave}
      actions={
        <>
          <p className={styles.step}>
            {foreignWorkText.step(step + 1, foreignWorkText.steps.length, foreignWorkText.steps[step] ?? '')}
          </p>
          <Button onPress={leave}>{isBusy ? foreignWorkText.stop : text.cancel}</Button>
          {!isBusy && step > 0 && <Button onPress={() => setStep(step - 1)}>{foreignWorkText.back}</Button>}
          <Button
            // Each step's own button: the focus stays on the way on.
            key={step}
            look="primary"
            // It keeps the focus while it waits.
            isPending={isBusy || (isLast && !prepared)}
            takesFocus={step !== 1}
            onPress={() => (isLast ? void take() : setStep(step + 1))}
          >
            {isBusy ? foreignWorkText.taking : isLast ? foreignWorkText.take : foreignWorkText.next}
          </Button>
        </>
      }
    >
      {step === 0 && <WhatIsInIt offered={offered} />}
      {step === 1 && (
        <CodesStep
          offered={offered}
          choices={choices}
          byHand={byHand}
          onChange={setByHand}
          people={people}
          onPeople={setPeople}
          basis={basis}
          onBasis={setBasis}
        />
      )}
      {isLast && <CheckStep offered={offered} prepared={prepared} stage={stage} writing={writing} />}
    </Dialog>
  );
}
