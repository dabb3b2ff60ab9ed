import { useRef, useState, type KeyboardEvent } from 'react';
import { confidences, domains, likelihoods, STATEMENT_LENGTH } from '#shared/model/implication';
import { useDesk, type Desk } from '../../commands/desk';
import { changeDrawer, leaveDrawer, removeInDrawer, saveDrawer } from '../../commands/drawer';
import type { DrawerAim, ImplicationForm, OpenDrawer } from '../../state/session';
import { confidenceNames, domainNames, likelihoodNames, likelihoodRange, text } from '../../text/en';
import { Button } from '../../ui/Button';
import { Drawer } from '../../ui/Drawer';
import { SegmentedControl } from '../../ui/SegmentedControl';
import { Select } from '../../ui/Select';
import { Stops } from '../../ui/Stops';
import { TextArea } from '../../ui/TextArea';
import { TextField } from '../../ui/TextField';
import { AffectedField, type LooseActor } from './AffectedField';
import { EvidenceList } from './EvidenceList';
import styles from './ImplicationDrawer.module.css';

const UNSET = 'unset';

/** So what? One implication: what it means, for whom, how likely, and apart from that how good the basis is. */
export function ImplicationDrawer({ drawer }: { drawer: OpenDrawer }) {
  const desk = useDesk();
  const { aim, form } = drawer;
  const [isTried, setIsTried] = useState(false);
  // What stands in the actor field: only asked for when the drawer is saved, so nothing is drawn anew for it.
  const loose = useRef<LooseActor>(undefined);
  const change = (part: Partial<ImplicationForm>): void => changeDrawer(desk, part);
  const error = form.statement.trim() ? undefined : text.statementMissing;
  const save = (): void => {
    setIsTried(true);
    if (error) return;
    const actor = loose.current;
    if (actor) change({ affected: [...form.affected, { actor, effect: undefined }] });
    void saveDrawer(desk);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    // Heard on the way down: some controls keep Enter to themselves.
    event.preventDefault();
    event.stopPropagation();
    save();
  };
  const left = STATEMENT_LENGTH - form.statement.length;

  return (
    <div onKeyDownCapture={onKeyDown} data-region>
      <Drawer
        heading={aim.kind === 'edit' ? text.drawer.edit : text.drawer[aim.basis]}
        onClose={() => leaveDrawer(desk)}
        closeLabel={text.closeDrawer}
        actions={
          <>
            {aim.kind === 'edit' && (
              <Button look="quiet" onPress={() => void removeInDrawer(desk, aim.implication)}>
                {text.removeImplication}
              </Button>
            )}
            <Button look="primary" keys="Mod+Enter" onPress={save}>
              {text.saveImplication}
            </Button>
          </>
        }
      >
        <div className={styles.columns}>
          <div className={styles.column}>
            <TextArea
              label={text.statement}
              value={form.statement}
              onChange={(statement) =>
                change({ statement: cutTo(STATEMENT_LENGTH, statement.replace(/\n/g, ' ')) })
              }
              description={left < 60 ? text.lettersLeft(left) : text.statementHint}
              error={isTried ? error : undefined}
              minLines={2}
              takesFocus
            />
            <div className={styles.row}>
              <SegmentedControl
                label={text.basis}
                options={[
                  { value: 'stated', label: text.basisShort.stated },
                  { value: 'inferred', label: text.basisShort.inferred },
                ]}
                value={form.basis}
                onChange={(basis) => change({ basis })}
              />
              <Select
                label={text.domain}
                placeholder={text.domainUnset}
                options={[
                  { value: UNSET, label: text.domainUnset },
                  ...domains.map((value) => ({ value, label: domainNames[value] })),
                ]}
                value={form.domain ?? UNSET}
                onChange={(domain) => change({ domain: domain === UNSET ? undefined : domain })}
              />
            </div>
            <AffectedField
              offered={offeredActors(desk, form, aim)}
              affected={form.affected}
              onChange={(affected) => change({ affected })}
              looseRef={loose}
            />
          </div>
          <div className={styles.column}>
            <Stops
              label={text.likelihood}
              unsetLabel={text.likelihoodUnset}
              stops={likelihoods.map((value) => ({
                value,
                label: likelihoodNames[value],
                detail: likelihoodRange(value),
              }))}
              value={form.likelihood}
              onChange={(likelihood) => change({ likelihood })}
            />
            {form.likelihood && (
              <div className={styles.confidence}>
                <SegmentedControl
                  label={text.confidence}
                  options={[
                    { value: UNSET, label: text.likelihoodUnset },
                    ...confidences.map((value) => ({ value, label: confidenceNames[value] })),
                  ]}
                  value={form.confidence ?? UNSET}
                  onChange={(confidence) =>
                    change({ confidence: confidence === UNSET ? undefined : confidence })
                  }
                />
                {form.confidence && (
                  <TextField
                    label={text.confidenceReason}
                    value={form.confidenceReason}
                    onChange={(confidenceReason) => change({ confidenceReason })}
                  />
                )}
              </div>
            )}
            <EvidenceList
              quoted={
                aim.kind === 'new' && aim.evidence.kind === 'text'
                  ? quoteAt(desk, aim.evidence.range)
                  : undefined
              }
              evidence={form.evidence}
              onChange={(evidence) => change({ evidence })}
            />
          </div>
        </div>
      </Drawer>
    </div>
  );
}

/** The actors of the passages at hand, those affected first: offered, never set. */
function offeredActors(desk: Desk, form: ImplicationForm, aim: DrawerAim): readonly string[] {
  const here =
    aim.kind === 'new' && aim.evidence.kind === 'text'
      ? desk.book.touching(aim.evidence.range.start, aim.evidence.range.end)
      : [];
  const passages = [...form.evidence.map(({ passage }) => desk.book.find(passage)), ...here];
  const actors = passages.flatMap((passage) => passage?.actors ?? []);
  const isAffected = (roles: readonly string[]): number => (roles.includes('affected') ? 0 : 1);
  return [
    ...new Set(actors.toSorted((a, b) => isAffected(a.roles) - isAffected(b.roles)).map(({ id }) => id)),
  ];
}

function quoteAt(desk: Desk, { start, end }: { start: number; end: number }): string {
  return desk.reader?.file.text.slice(start, end) ?? '';
}

/** At most so many UTF-16 units, and no half of a letter that needs two. */
function cutTo(length: number, text: string): string {
  return text.slice(0, length).replace(/[\uD800-\uDBFF]$/, '');
}
