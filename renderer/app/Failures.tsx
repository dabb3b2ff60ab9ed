import { dismissNotice, useSession } from '../state/session';
import { text } from '../text/en';
import { Banner } from '../ui/Banner';

/** What went wrong, above all else until it is dismissed: it may be gone from the screen and not from the disk. */
export function Failures() {
  const failures = useSession(({ notices }) => notices).filter(({ tone }) => tone === 'failure');
  return failures.map(({ id, text: sentence }) => (
    <Banner key={id} tone="danger" onDismiss={() => dismissNotice(id)} dismissLabel={text.dismissFailure}>
      {sentence}
    </Banner>
  ));
}
