import type { Range } from '#shared/model/document';
import { describeRecorded } from '../../commands/describe-passage';
import { cardLabel } from '../../commands/describe-card';
import { useDesk } from '../../commands/desk';
import { isBackground } from '../../commands/filter';
import { usePassages } from '../../commands/use-passages';
import { useSession } from '../../state/session';
import { text } from '../../text/en';
import { VisuallyHidden } from '../../ui/VisuallyHidden';

/**
 * The cards while the margin is hidden or has no room: the marks in the text refer to them, so they stay where assistive
 * technology finds them. Nothing in them can be pressed; the text, its keys and the passage list do all that they do.
 */
export function UnseenCards({ near }: { near: Range }) {
  const desk = useDesk();
  const passages = usePassages();
  // The filter decides which of them there are.
  useSession((session) => session.filter);
  const shown = desk.book.touching(near.start, near.end).filter(({ id }) => !isBackground(desk, id));
  return (
    <VisuallyHidden>
      <section aria-label={text.regions.margin}>
        {shown.map((passage) => (
          <div
            key={passage.id}
            id={`card-${passage.id}`}
            // A role of WAI-ARIA 1.3, which Chromium knows and screen readers announce.
            // oxlint-disable-next-line jsx-a11y/aria-role
            role="comment"
            aria-label={cardLabel(desk, passage, passages.rankOf(passage.id) + 1, passages.size)}
            data-state={passage.isPending ? 'pending' : 'saved'}
          >
            {describeRecorded(desk, passage).map((recorded) => (
              <p key={recorded.text}>{recorded.text}</p>
            ))}
          </div>
        ))}
      </section>
    </VisuallyHidden>
  );
}
