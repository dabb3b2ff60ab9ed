import { useDesk } from '../../commands/desk';
import { usePassages } from '../../commands/use-passages';
import type { PassageView } from '../../state/passage-view';
import type { EvidenceItem } from '../../state/implication-form';
import { implicationText } from '../../text/implications';
import { recordedText } from '../../text/recording';
import styles from './StatedBy.module.css';

/** Who states it and how sure they are, as the supporting passages have it: shown, never stored with the implication. */
export function StatedBy({ evidence }: { evidence: readonly EvidenceItem[] }) {
  const desk = useDesk();
  usePassages();
  const nameOf = (id: string): string =>
    desk.workspace.fields('actor', id)?.name ?? recordedText.unknownActor;
  const passages = evidence.flatMap(({ of, stance }) => {
    const passage = of.kind === 'passage' && stance === 'supports' ? desk.book.find(of.id) : undefined;
    return passage ? [passage] : [];
  });
  const said = [...new Set(passages.map((passage) => saidBy(passage, nameOf)).filter(Boolean))];
  if (said.length === 0) return null;
  return (
    <p className={styles.stated}>
      {implicationText.asEvidenceHasIt}: {said.join('; ')}
    </p>
  );
}

function saidBy({ actors, recorded }: PassageView, nameOf: (id: string) => string): string {
  const { voice, certainty } = recorded;
  const speakers =
    voice?.speakers.map(nameOf) ??
    actors.filter(({ roles }) => roles.includes('speaks')).map(({ name }) => name);
  const who = voice || speakers.length > 0 ? recordedText.voice(speakers, voice?.mode) : undefined;
  return [who, certainty && recordedText.certainty(certainty)].filter(Boolean).join(', ');
}
