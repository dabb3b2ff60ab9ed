import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { confidences, domains, likelihoods, STATEMENT_LENGTH } from '#shared/model/implication';
import { useDesk, type Desk } from '../../commands/desk';
import { formOf, planImplication, planRemoveImplication } from '../../commands/implication';
import { dropDraft, keepDraft } from '../../commands/drafts';
import { carryOut } from '../../commands/registry';
import { session, type DrawerAim, type ImplicationForm } from '../../state/session';
import { confidenceNames, domainNames, likelihoodNames, likelihoodRange, text } from '../../text/en';
import { Button } from '../../ui/Button';
import { Drawer } from '../../ui/Drawer';
import { SegmentedControl } from '../../ui/SegmentedControl';
import { Select } from '../../ui/Select';
import { Stops } from '../../ui/Stops';
import { TextArea } from '../../ui/TextArea';
import { TextField } from '../../ui/TextField';
import { AffectedField } from './AffectedField';
import { EvidenceList } from './EvidenceList';
import styles from './ImplicationDrawer.module.css';

const UNSET = 'unset';

/** So what? One implication: what it means, for whom, how likely, and apart from that how good the basis is. */
export function ImplicationDrawer({ aim }: { aim: DrawerAim }) {
  const desk = useDesk();
  const [form, setForm] = useState<ImplicationForm>(() => startForm(desk, aim));
  const start = useRef(form);
  const [isTried, setIsTried] = useState(false);
  const change = (part: Partial<ImplicationForm>): void => setForm((before) => ({ ...before, ...part }));
  const error = form.statement.trim() ? undefined : text.statementMissing;

  const { document } = desk.workspace;
  useEffect(() => {
    if (document && form !== start.current) keepDraft(document, aim, form);
  }, [document, aim, form]);

  const close = (): void => {
    if (document) dropDraft(document);
    session.set({ drawer: undefined });
    desk.reader?.focus();
  };
  const save = async (): Promise<void> => {
    setIsTried(true);
    if (error) return;
    const plan = planImplication(desk, aim, form);
    close();
    await carryOut(desk, plan);
  };
  const remove = async (implication: string): Promise<void> => {
    close();
    await carryOut(desk, planRemoveImplication(desk, implication));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    // Heard on the way down: some controls keep Enter to themselves.
    event.preventDefault();
    event.stopPropagation();
    void save();
  };
  const left = STATEMENT_LENGTH - form.statement.length;

  return (
    <div onKeyDownCapture={onKeyDown} data-region>
      <Drawer
        heading={aim.kind === 'edit' ? text.drawer.edit : text.drawer[aim.basis]}
        onClose={close}
        closeLabel={text.closeDrawer}
        actions={
          <>
            {aim.kind === 'edit' && (
              <Button look="quiet" onPress={() => void remove(aim.implication)}>
                {text.removeImplication}
              </Button>
            )}
            <Button look="primary" keys="Mod+Enter" onPress={() => void save()}>
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
                change({ statement: statement.replace(/\n/g, ' ').slice(0, STATEMENT_LENGTH) })
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

function startForm(desk: Desk, aim: DrawerAim): ImplicationForm {
  const stored = aim.kind === 'edit' ? formOf(desk, aim.implication) : undefined;
  const passage = aim.kind === 'new' && aim.evidence.kind === 'passage' ? aim.evidence.id : undefined;
  return (
    aim.draft ??
    stored ?? {
      statement: '',
      basis: aim.kind === 'new' ? aim.basis : 'stated',
      domain: undefined,
      likelihood: undefined,
      confidence: undefined,
      confidenceReason: '',
      affected: [],
      evidence: passage ? [{ passage, stance: 'supports' }] : [],
    }
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
