import { useSyncExternalStore } from 'react';
import { useDesk } from '../../commands/desk';
import { judgementHere } from '../../commands/judge';
import { useKey } from '../../commands/keymap';
import { perform } from '../../commands/registry';
import { judgeText } from '../../text/judge';
import { Button } from '../../ui/Button';

/** What one holds of the article, beside its title, and the way to say so. */
export function JudgeButton() {
  const desk = useDesk();
  const relevance = useSyncExternalStore(
    (listener) => desk.workspace.listen(listener),
    () => judgementHere(desk).relevance,
  );
  const shown = relevance ? judgeText.relevances[relevance] : judgeText.judgeShort;
  return (
    <Button
      look="quiet"
      {...useKey('judge')}
      aria-label={relevance ? judgeText.judgedAs(shown) : judgeText.judge}
      onPress={() => void perform(desk, 'judge')}
    >
      {shown}
    </Button>
  );
}
