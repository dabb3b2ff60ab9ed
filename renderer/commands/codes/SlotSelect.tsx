import { codebookText } from '../../text/codebook';
import { Select } from '../../ui/Select';

type SlotSelectProps = {
  /** 0 to 23: six hues in four line styles. */
  slot: number | undefined;
  onChange: (slot: number | undefined) => void;
};

const HUES = 6;
const NONE = 'none';

/** The colour and the line under which an actor is drawn. */
export function SlotSelect({ slot, onChange }: SlotSelectProps) {
  const slots = codebookText.lineStyles.flatMap((style, at) =>
    Array.from({ length: HUES }, (_, hue) => ({
      value: String(at * HUES + hue),
      label: codebookText.slotOf(hue + 1, style),
    })),
  );
  return (
    <Select
      label={codebookText.slot}
      options={[{ value: NONE, label: codebookText.noSlot }, ...slots]}
      value={slot === undefined ? NONE : String(slot)}
      onChange={(value) => onChange(value === NONE ? undefined : Number(value))}
      placeholder={codebookText.noSlot}
    />
  );
}
