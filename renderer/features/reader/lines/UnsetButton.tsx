import { fieldText } from '../../../text/recording';
import { Button } from '../../../ui/Button';

/** Takes a value back, as if nobody had ever set it. */
export function UnsetButton({ onPress }: { onPress: () => void }) {
  return (
    <Button look="quiet" keys="0" onPress={onPress}>
      {fieldText.unset}
    </Button>
  );
}
