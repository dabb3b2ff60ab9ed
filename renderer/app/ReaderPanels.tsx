import { ImplicationPanel } from '../features/implications/ImplicationPanel';
import { LostPanel } from '../features/passages/LostPanel';
import { PassagePanel } from '../features/passages/PassagePanel';
import { TidyPanel } from '../features/passages/TidyPanel';
import { useAfterPicture } from '../state/picture-first';
import styles from './App.module.css';

/** The lists beside the text. Their place is kept for them in the first picture of the text. */
export function ReaderPanels() {
  const isAfterPicture = useAfterPicture();
  return (
    <aside className={styles.panel}>
      {isAfterPicture && (
        <>
          <PassagePanel />
          <LostPanel />
          <ImplicationPanel />
          <TidyPanel />
        </>
      )}
    </aside>
  );
}
