import { Download, FilePlus2, Files, Square, Trash2 } from 'lucide-react';
import { briefTemplates, type Brief } from '#shared/brief/brief';
import { briefFormats } from '#shared/brief/brief-format';
import {
  changeBrief,
  changeMarking,
  chooseFormat,
  copyBrief,
  newBrief,
  removeBrief,
  showBrief,
} from '../../commands/brief/keep-briefs';
import { useDesk, type Desk } from '../../commands/desk';
import { useKey } from '../../commands/keymap';
import { perform } from '../../commands/registry';
import { briefView, useBriefView } from '../../state/brief-view';
import { briefText } from '../../text/brief';
import { Button } from '../../ui/Button';
import type { MenuGroup } from '../../ui/Menu';
import { MenuButton } from '../../ui/MenuButton';
import { Select } from '../../ui/Select';
import { Spinner } from '../../ui/Spinner';
import { TextField } from '../../ui/TextField';
import styles from './BriefHead.module.css';

const templates = briefTemplates.map((value) => ({ value, label: briefText.templates[value] }));
const formats = briefFormats.map((value) => ({ value, label: briefText.formats[value] }));

/** Which brief it is, how it is laid out, and the way out to a file. */
export function BriefHead({ brief }: { brief: Brief }) {
  const desk = useDesk();
  const format = useBriefView((now) => now.format);
  return (
    <div className={styles.head} data-region>
      <div className={styles.briefs}>
        <MenuButton label={briefText.briefs} groups={() => groups(desk)} />
      </div>
      <TextField
        label={briefText.title}
        value={brief.title}
        maxLength={200}
        onChange={(title) => changeBrief(desk, (now) => ({ ...now, title }))}
        className={styles.title ?? ''}
      />
      <TextField
        label={briefText.marking}
        value={brief.marking ?? ''}
        placeholder={briefText.markingHint}
        maxLength={120}
        onChange={(marking) => changeMarking(desk, marking)}
        className={styles.marking ?? ''}
      />
      <Select
        label={briefText.template}
        options={templates}
        value={brief.template}
        placeholder={briefText.template}
        onChange={(template) => changeBrief(desk, (now) => ({ ...now, template }))}
        className={styles.template ?? ''}
      />
      <Select
        label={briefText.format}
        options={formats}
        value={format}
        placeholder={briefText.format}
        onChange={chooseFormat}
        className={styles.format ?? ''}
      />
      <SaveButton isEmpty={brief.parts.length === 0} />
    </div>
  );
}

/** Saves; and while a file is made, stops that: the same button, so that whoever pressed it need not look for another. */
function SaveButton({ isEmpty }: { isEmpty: boolean }) {
  const desk = useDesk();
  const saving = useBriefView((now) => now.saving);
  const { keys } = useKey('saveBrief');
  return (
    <div className={styles.save}>
      {saving && <Spinner label={briefText.saving} />}
      <Button
        look={saving ? 'plain' : 'primary'}
        icon={saving ? Square : Download}
        {...(keys && !saving && { keys })}
        isDisabled={!saving && isEmpty}
        onPress={() => (saving ? saving.abort() : void perform(desk, 'saveBrief'))}
      >
        {saving ? briefText.stop : briefText.save}
      </Button>
    </div>
  );
}

function groups(desk: Desk): MenuGroup[] {
  const { kept } = briefView.get();
  if (!kept) return [];
  return [
    {
      id: 'briefs',
      entries: kept.all.map(({ id, brief }) => ({
        id,
        label: brief.title || briefText.untitled,
        isChecked: id === kept.open,
        onAction: () => showBrief(desk, id),
      })),
    },
    {
      id: 'change',
      entries: [
        { id: 'new', label: briefText.newBrief, icon: FilePlus2, onAction: () => newBrief(desk) },
        { id: 'copy', label: briefText.copyBrief, icon: Files, onAction: () => copyBrief(desk) },
        {
          id: 'remove',
          label: briefText.removeBrief,
          icon: Trash2,
          isDisabled: kept.all.length === 1,
          onAction: () => removeBrief(desk),
        },
      ],
    },
  ];
}
