import { useSyncExternalStore } from 'react';
import { useDesk } from '../../commands/desk';
import { openDrawer } from '../../commands/drawer';
import { toggleSection } from '../../commands/sections';
import type { ImplicationEntry } from '../../state/implications';
import { useSession } from '../../state/session';
import { basisWords, confidenceNames, effectGlyphs, effectNames, likelihoodNames, text } from '../../text/en';
import { PanelSection } from '../../ui/PanelSection';
import styles from './ImplicationPanel.module.css';

/** The open document's implications. Pressing one opens it. */
export function ImplicationPanel() {
  const desk = useDesk();
  const implications = useSyncExternalStore(desk.implications.listen, desk.implications.get);
  const aim = useSession((now) => now.drawers.at(-1)?.aim);
  const isOpen = useSession((now) => !now.closedSections.includes('implications'));
  const open = aim?.kind === 'edit' ? aim.implication : undefined;
  return (
    <PanelSection
      label={text.regions.implications}
      heading={text.implicationsHeading(implications.length)}
      isOpen={isOpen}
      onToggle={() => toggleSection('implications')}
    >
      {implications.length === 0 && <p className={styles.empty}>{text.implicationsEmpty}</p>}
      <ul className={styles.list}>
        {implications.map((implication) => (
          <li key={implication.id}>
            <button
              type="button"
              className={styles.row}
              data-basis={implication.basis}
              aria-current={implication.id === open || undefined}
              onClick={() => openDrawer(desk, { kind: 'edit', implication: implication.id })}
            >
              <span className={styles.statement}>{implication.statement}</span>
              <span className={styles.facts}>{factsOf(implication)}</span>
            </button>
          </li>
        ))}
      </ul>
    </PanelSection>
  );
}

/** "inferred · ▲ Russia gains · likely" and, apart from it, the confidence. */
function factsOf({ basis, affected, likelihood, confidence }: ImplicationEntry): string {
  return [
    basisWords[basis],
    ...affected.map(({ name, effect }) =>
      effect ? `${effectGlyphs[effect]} ${name} ${effectNames[effect]}` : name,
    ),
    likelihood && likelihoodNames[likelihood].toLowerCase(),
    confidence && text.confidenceWords(confidenceNames[confidence].toLowerCase()),
  ]
    .filter(Boolean)
    .join(' · ');
}
