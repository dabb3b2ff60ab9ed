import { useDesk } from '../../commands/desk';
import { judgementHere } from '../../commands/judge';
import { useKey } from '../../commands/keymap';
import { perform } from '../../commands/registry';
import { judgeText } from '../../text/judge';
import { Button } from '../../ui/Button';
import { VisuallyHidden } from '../../ui/VisuallyHidden';
import { useLatest } from '../../state/picture-first';

/** What one holds of the article, beside its title, and the way to say so. */
export function JudgeButton() {
  const desk = useDesk();
  const relevance = useLatest(desk.workspace.listen, () => judgementHere(desk).relevance);
  return (
    <Button look="quiet" {...useKey('judge')} onPress={() => void perform(desk, 'judge')}>
      {relevance ? judgeText.relevances[relevance] : judgeText.judgeShort}
      <VisuallyHidden> {relevance ? judgeText.judgeAgain : judgeText.whatIsJudged}</VisuallyHidden>
    </Button>
  );
}
