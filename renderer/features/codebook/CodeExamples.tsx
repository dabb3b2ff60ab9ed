import { X } from 'lucide-react';
import { readGuidance, type LinkedPassage } from '#shared/codes/guidance-links';
import { useDesk } from '../../commands/desk';
import { openPassage } from '../../commands/open-passage';
import { wordsOfPassages } from '../../storage/passage-words';
import { useLive } from '../../storage/use-live';
import { codebookText } from '../../text/codebook';
import { IconButton } from '../../ui/IconButton';
import styles from './CodePassages.module.css';

type CodeExamplesProps = {
  heading: string;
  /** The guidance in which they are linked. */
  written: string | undefined;
  onDrop: (link: LinkedPassage) => void;
};

/** The passages that show when an entry is used, or when it is not, in their words as they are now. */
export function CodeExamples({ heading, written, onDrop }: CodeExamplesProps) {
  const desk = useDesk();
  const words = useLive(async () => {
    const { links } = readGuidance(written);
    const asked = links.map(({ document, passage }) => ({ document, id: passage }));
    const found = await wordsOfPassages(desk.database, asked);
    return asked.map((each) => ({ ...each, said: found.find(({ id }) => id === each.id) }));
  }, [desk, written]);
  if (!words || words.length === 0) return null;
  return (
    <section className={styles.part} aria-label={heading}>
      <h4 className={styles.small}>{heading}</h4>
      <ul className={styles.list}>
        {words.map(({ document, id, said }) => (
          <li key={id} className={styles.example}>
            <button
              type="button"
              className={styles.passage}
              disabled={!said}
              title={codebookText.openPassage}
              onClick={() => void openPassage(desk, document, id)}
            >
              {said ? (
                <>
                  <q className={styles.quote} dir="auto">
                    {said.quote}
                  </q>
                  <bdi className={styles.title}>{said.title}</bdi>
                </>
              ) : (
                codebookText.absent
              )}
            </button>
            <IconButton
              icon={X}
              label={codebookText.dropExample}
              onPress={() => onDrop({ document, passage: id })}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
