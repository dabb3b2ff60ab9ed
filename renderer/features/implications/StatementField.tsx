import { useRef } from 'react';
import { STATEMENT_LENGTH } from '#shared/model/implication';
import { hedgesIn } from '#shared/text/hedges';
import type { ImplicationForm } from '../../state/implication-form';
import { text } from '../../text/en';
import { TextArea } from '../../ui/TextArea';
import { HedgeAdvice, saysWho } from './HedgeAdvice';

/** From here on it is said how many letters are left. */
const NEARLY_FULL = 60;

type StatementFieldProps = {
  statement: string;
  error: string | undefined;
  onChange: (part: Partial<ImplicationForm>) => void;
  /** A word that said how likely it is was taken out, and it named no stop. */
  onAskHowLikely: () => void;
};

/** What it means, in one sentence without a hedge: those are advised against below. */
export function StatementField({ statement, error, onChange, onAskHowLikely }: StatementFieldProps) {
  const input = useRef<HTMLTextAreaElement>(null);
  return (
    <>
      <TextArea
        label={text.statement}
        value={statement}
        onChange={(typed) => onChange({ statement: cutTo(STATEMENT_LENGTH, typed.replace(/\n/g, ' ')) })}
        description={descriptionOf(statement)}
        error={error}
        minLines={2}
        inputRef={input}
        takesFocus
      />
      <HedgeAdvice
        statement={statement}
        onTakeOut={(rewritten, hedge) => {
          const { likelihood } = hedge;
          onChange({ statement: rewritten, ...(likelihood && { likelihood }) });
          if (likelihood || saysWho(hedge)) input.current?.focus();
          else onAskHowLikely();
        }}
        onSelect={({ start, end }) => {
          input.current?.focus();
          input.current?.setSelectionRange(start, end);
        }}
      />
    </>
  );
}

/** Of hedges there is advice below: then nothing need be said of them here. */
function descriptionOf(statement: string): string | undefined {
  const left = STATEMENT_LENGTH - statement.length;
  if (left < NEARLY_FULL) return text.lettersLeft(left);
  return hedgesIn(statement).length === 0 ? text.statementHint : undefined;
}

/** At most so many UTF-16 units, and no half of a letter that needs two. */
function cutTo(length: number, typed: string): string {
  return typed.slice(0, length).replace(/[\uD800-\uDBFF]$/, '');
}
