import { useMemo, useState } from 'react';
import { carryOut } from '../../../commands/carry-out';
import { namesOf } from '../../../commands/describe-passage';
import { useDesk } from '../../../commands/desk';
import { closeLine } from '../../../commands/line';
import { planAuthor, planVoice, speakersInRoles, voiceOf, voiceOffers } from '../../../commands/voice';
import * as voice from '../../../state/voice';
import { fieldText, voiceText } from '../../../text/recording';
import { Button } from '../../../ui/Button';
import { ActorPicker } from './ActorPicker';
import type { FieldProps } from './FieldLine';
import { SpeakerChain } from './SpeakerChain';
import { UnsetButton } from './UnsetButton';
import { VoiceModes } from './VoiceModes';
import styles from './FieldLine.module.css';

/** Who says it: a chain of speakers, the outermost first. A digit says it at once; Tab goes on to whom they cite. */
export function VoiceField({ aim, onSave }: FieldProps) {
  const desk = useDesk();
  const stored = voiceOf(desk, aim);
  const [start] = useState(() => voice.startVoice(stored, (id) => namesOf(desk, [id])[0] ?? ''));
  const [state, setState] = useState(start);
  const offers = useMemo(() => voiceOffers(desk, aim), [desk, aim]);
  const taken = useMemo(() => new Set(state.chain.map(voice.keyOf)), [state.chain]);
  const isUnchanged = !state.isTouched && state.mode === start.mode;

  const save = (said: voice.VoiceState): void => {
    closeLine(desk);
    void carryOut(desk, planVoice(desk, aim, said));
  };
  const saveAuthor = (): void => {
    closeLine(desk);
    void carryOut(desk, planAuthor(desk, aim));
  };
  const onOffer = (at: number, isFinal: boolean): void => {
    const offer = offers[at];
    if (!offer) return;
    if (offer.because === 'author') return saveAuthor();
    (isFinal ? save : setState)(voice.withOffer(state, offer));
  };
  const onEmpty = (key: 'Enter' | 'Backspace' | '0'): void => {
    if (key === '0') onSave(undefined);
    else if (key === 'Backspace') setState(voice.dropSpeaker(state, state.chain.length - 1));
    else if (isUnchanged) closeLine(desk);
    else save(state);
  };
  const fromRoles = speakersInRoles(desk, aim).map(({ name }) => name);

  return (
    <>
      {state.chain.length > 0 ? (
        <SpeakerChain chain={state.chain} onDrop={(at) => setState(voice.dropSpeaker(state, at))} />
      ) : (
        <p className={styles.hint}>
          {stored?.mode === 'author' && voiceText.author}
          {!stored && (fromRoles.length > 0 ? voiceText.fromRoles(fromRoles) : voiceText.asAuthor)}
        </p>
      )}
      <ActorPicker
        label={voiceText.field}
        offers={offers.map(({ key, speakers, because }) => ({
          key,
          label: voiceText.chain(speakers.map(({ name }) => name)),
          trailing: voiceText.because[because],
        }))}
        taken={taken}
        onOffer={onOffer}
        onActor={(speaker, isFinal) => (isFinal ? save : setState)(voice.addSpeaker(state, speaker))}
        onEmpty={onEmpty}
      />
      {state.chain.length > 0 && (
        <VoiceModes mode={state.mode} onToggle={(mode) => setState(voice.toggleMode(state, mode))} />
      )}
      <div className={styles.foot}>
        <p className={styles.hint}>{voiceText.hint}</p>
        {stored && <UnsetButton onPress={() => onSave(undefined)} />}
        {!isUnchanged && (
          <Button keys="Enter" onPress={() => save(state)}>
            {fieldText.save}
          </Button>
        )}
      </div>
    </>
  );
}
