import { Check, X } from 'lucide-react';
import { useState } from 'react';
import { firstSteps, type FirstStep } from '#shared/ipc/local-state';
import { useDesk } from '../../commands/desk';
import { KeyWords } from '../../commands/key-words';
import { openSampleArticle, openSampleBundle, skipFirstStep } from '../../commands/first-steps';
import { perform } from '../../commands/registry';
import { useSession } from '../../state/session';
import { firstStepsDone } from '../../storage/first-steps';
import { useLive } from '../../storage/use-live';
import { firstStepsText as text } from '../../text/first-steps';
import { Button } from '../../ui/Button';
import { Icon } from '../../ui/Icon';
import { IconButton } from '../../ui/IconButton';
import { useToastsAbove } from '../../ui/use-toasts-above';
import styles from './FirstSteps.module.css';

/** The sample's five tasks, one at a time: done when what is stored says so, in any order, skipped at will. */
export function FirstSteps() {
  const desk = useDesk();
  const frame = useToastsAbove();
  const { skipped, isHidden } = useSession((now) => now.firstSteps);
  const [chosen, setChosen] = useState<FirstStep>();
  const done = useLive(
    async () => (desk.project.isSample ? firstStepsDone(desk.database, desk.project.author) : undefined),
    [desk.database, desk.project],
  );
  if (!desk.project.isSample || isHidden || !done) return null;
  const next = firstSteps.find((step) => !done.has(step) && !skipped.includes(step));
  const shown = chosen && !done.has(chosen) ? chosen : next;
  const skip = (step: FirstStep): void => {
    setChosen(undefined);
    skipFirstStep(step);
  };
  return (
    <section ref={frame} className={styles.strip} aria-label={text.guide} data-region>
      <ol className={styles.steps}>
        {firstSteps.map((step, at) => (
          <li key={step}>
            <button
              type="button"
              className={styles.step}
              aria-current={step === shown ? 'step' : undefined}
              aria-label={text.stepLabel(at + 1, text.steps[step].title, stateOf(step, done, skipped))}
              title={text.steps[step].title}
              data-state={stateOf(step, done, skipped)}
              onClick={() => setChosen(step)}
            >
              {done.has(step) ? <Icon of={Check} /> : at + 1}
            </button>
          </li>
        ))}
      </ol>
      <p className={styles.words} role="status">
        <strong>{shown ? text.steps[shown].title : text.allDone}</strong>{' '}
        <span className={styles.how}>
          <KeyWords of={shown ? text.steps[shown].how : text.onward} />
        </span>
      </p>
      <StepAction step={shown} />
      {shown && (
        <Button look="quiet" onPress={() => skip(shown)}>
          {text.skip}
        </Button>
      )}
      <IconButton
        icon={X}
        label={text.hide}
        tooltipSide="top"
        onPress={() => void perform(desk, 'toggleFirstSteps')}
      />
    </section>
  );
}

/** What helps with a step where its place is not on the screen. */
function StepAction({ step }: { step: FirstStep | undefined }) {
  const desk = useDesk();
  const room = useSession((now) => now.room);
  const document = useSession((now) => now.document);
  if (step === undefined)
    return <Button onPress={() => void perform(desk, 'newProject')}>{text.newProject}</Button>;
  if (step === 'colleague')
    return <Button onPress={() => void openSampleBundle(desk)}>{text.openColleague}</Button>;
  if (room === 'reader' && document) return null;
  return <Button onPress={() => void openSampleArticle(desk)}>{text.goToText}</Button>;
}

function stateOf(step: FirstStep, done: ReadonlySet<FirstStep>, skipped: readonly FirstStep[]): string {
  if (done.has(step)) return text.done;
  return skipped.includes(step) ? text.skipped : text.open;
}
