import type { DesktopBridge } from '#shared/ipc/contract';
import { DeskProvider } from '../commands/desk';
import { describeFailure } from '../text/failures';
import { text } from '../text/en';
import { Banner } from '../ui/Banner';
import { LiveRegion } from '../ui/LiveRegion';
import { Spinner } from '../ui/Spinner';
import { ToastRegion } from '../ui/ToastRegion';
import { ErrorBoundary } from './ErrorBoundary';
import { Frame } from './Frame';
import { Notices } from './Notices';
import { ReadingAnew } from './ReadingAnew';
import { useDesk } from './use-desk';
import { useAppearance } from './use-appearance';
import styles from './App.module.css';

/** The window: what is opening, what could not be opened, or the project with its rooms. */
export function App({ bridge }: { bridge: DesktopBridge }) {
  const { desk, projects, failure, runtime } = useDesk(bridge);
  useAppearance();
  return (
    <ErrorBoundary>
      <div className={styles.window}>
        {failure && (
          <Banner tone="danger" heading={text.failureHeading}>
            {describeFailure(failure)}
          </Banner>
        )}
        {desk ? (
          <DeskProvider value={desk}>
            <Frame projects={projects} runtime={runtime} />
            <Notices />
          </DeskProvider>
        ) : (
          <>
            <main className={styles.starting}>{!failure && <Spinner label={text.starting} />}</main>
            <ReadingAnew />
          </>
        )}
        <ToastRegion label={text.regions.news} dismissLabel={text.dismiss} />
        <LiveRegion />
      </div>
    </ErrorBoundary>
  );
}
