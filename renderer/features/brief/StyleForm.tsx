import { useState } from 'react';
import { LONGEST_LINE, type BriefTheme } from '#shared/brief/brief-style';
import { contrastOnWhite, LEAST_CONTRAST } from '#shared/brief/contrast';
import { changeStyle } from '../../commands/brief/keep-briefs';
import { useBriefView } from '../../state/brief-view';
import { briefText } from '../../text/brief';
import { SegmentedControl } from '../../ui/SegmentedControl';
import { Select } from '../../ui/Select';
import { TextField } from '../../ui/TextField';
import styles from './StyleForm.module.css';

const typefaces = (['serif', 'sans'] as const).map((value) => ({ value, label: briefText.typefaces[value] }));
const papers = (['a4', 'letter'] as const).map((value) => ({ value, label: briefText.papers[value] }));
const sizes = [9, 9.5, 10, 10.5, 11, 12, 13].map((size) => ({
  value: String(size),
  label: briefText.points(size),
}));

/** How the briefs of this house look; the same for all of them, until it is changed again. */
export function StyleForm() {
  const style = useBriefView((now) => now.style);
  return (
    <div className={styles.form}>
      <SegmentedControl
        label={briefText.typeface}
        options={typefaces}
        value={style.typeface}
        onChange={(typeface) => changeStyle({ typeface })}
      />
      <Select
        label={briefText.size}
        options={sizes}
        value={String(style.size)}
        placeholder={briefText.size}
        onChange={(size) => changeStyle({ size: Number(size) })}
        className={styles.short ?? ''}
      />
      <AccentField style={style} />
      <SegmentedControl
        label={briefText.paper}
        options={papers}
        value={style.paper}
        onChange={(paper) => changeStyle({ paper })}
      />
      <TextField
        label={briefText.headLine}
        placeholder={briefText.lineHint}
        maxLength={LONGEST_LINE}
        value={style.headLine ?? ''}
        onChange={(headLine) => changeStyle({ headLine })}
      />
      <TextField
        label={briefText.footLine}
        placeholder={briefText.lineHint}
        maxLength={LONGEST_LINE}
        value={style.footLine ?? ''}
        onChange={(footLine) => changeStyle({ footLine })}
      />
    </div>
  );
}

/** A colour is taken once it is one, and dark enough to be read. */
function AccentField({ style }: { style: BriefTheme }) {
  const [typed, setTyped] = useState(style.accent);
  const error = whyNot(typed);
  const write = (accent: string): void => {
    setTyped(accent);
    if (whyNot(accent) === undefined) changeStyle({ accent });
  };
  return (
    <div className={styles.accent}>
      <TextField
        label={briefText.accent}
        value={typed}
        maxLength={7}
        onChange={write}
        error={error}
        description={
          error === undefined
            ? briefText.colourContrast(contrastOnWhite(typed).toFixed(1))
            : briefText.accentHint
        }
        className={styles.short ?? ''}
      />
      <input
        type="color"
        aria-label={briefText.pickAccent}
        className={styles.swatch}
        value={style.accent}
        onChange={({ target }) => write(target.value)}
      />
    </div>
  );
}

function whyNot(colour: string): string | undefined {
  if (!/^#[0-9a-f]{6}$/iu.test(colour)) return briefText.notAColour;
  const contrast = contrastOnWhite(colour);
  return contrast < LEAST_CONTRAST ? briefText.paleColour(contrast.toFixed(1)) : undefined;
}
