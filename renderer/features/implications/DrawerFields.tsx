import { ChevronDown, ChevronRight } from 'lucide-react';
import { useRef, useState, type RefObject } from 'react';
import { useDesk } from '../../commands/desk';
import { useRecording } from '../../commands/use-recording';
import type { ImplicationForm } from '../../state/implication-form';
import type { DrawerAim } from '../../state/session';
import { text } from '../../text/en';
import { implicationText } from '../../text/implications';
import { Button } from '../../ui/Button';
import { SegmentedControl } from '../../ui/SegmentedControl';
import { AffectedField, type LooseActor } from './AffectedField';
import { DomainField } from './DomainField';
import { EvidenceElsewhere } from './EvidenceElsewhere';
import { EvidenceList } from './EvidenceList';
import { ExistingOffers } from './ExistingOffers';
import { HowSure } from './HowSure';
import { MoreFields, moreFields, saysMore, type MoreField } from './MoreFields';
import { offeredActors } from './offered-actors';
import { OwnFields } from './OwnFields';
import { ReportPreview } from './ReportPreview';
import { StatedBy } from './StatedBy';
import { StatementField } from './StatementField';
import { useCandidate } from './use-candidate';
import styles from './ImplicationDrawer.module.css';

type DrawerFieldsProps = {
  aim: DrawerAim;
  form: ImplicationForm;
  onChange: (part: Partial<ImplicationForm>) => void;
  onJoin: (implication: string) => void;
  errors: { statement: string | undefined; outcome: string | undefined } | undefined;
  looseRef: RefObject<LooseActor>;
};

/** All that can be said of an implication, in the order in which one thinks of it. */
export function DrawerFields({ aim, form, onChange, onJoin, errors, looseRef }: DrawerFieldsProps) {
  const desk = useDesk();
  const recording = useRecording();
  const stops = useRef<HTMLDivElement>(null);
  const [isMoreOpen, setIsMoreOpen] = useState(false);
  const candidate = useCandidate(form.evidence);
  const isWanted = (field: MoreField): boolean => {
    if (saysMore(form, field) || (field === 'outcome' && errors?.outcome !== undefined)) return true;
    // What one assumes and would look for is asked only of one's own inference.
    if ((field === 'assumption' || field === 'indicator') && form.basis !== 'inferred') return false;
    return isMoreOpen || recording.levelOf(field) !== 'off';
  };

  return (
    <>
      <div className={styles.columns}>
        <div className={styles.column}>
          <StatementField
            statement={form.statement}
            error={errors?.statement}
            onChange={onChange}
            onAskHowLikely={() => stops.current?.querySelector('input')?.focus()}
          />
          {aim.kind === 'new' && <ExistingOffers typed={form.statement} onJoin={onJoin} />}
          <div className={styles.row}>
            <SegmentedControl
              label={text.basis}
              options={[
                { value: 'stated', label: text.basisShort.stated },
                { value: 'inferred', label: text.basisShort.inferred },
              ]}
              value={form.basis}
              onChange={(basis) => onChange({ basis })}
            />
            {recording.isShown('domain', form.domain) && (
              <DomainField domain={form.domain} onChange={(domain) => onChange({ domain })} />
            )}
          </div>
          {form.basis === 'stated' && <StatedBy evidence={form.evidence} />}
          <AffectedField
            offered={offeredActors(desk.book, form.evidence)}
            affected={form.affected}
            onChange={(affected) => onChange({ affected })}
            looseRef={looseRef}
          />
        </div>
        <div className={styles.column}>
          <HowSure form={form} onChange={onChange} stopsRef={stops} />
        </div>
        <div className={styles.column}>
          <EvidenceList
            evidence={form.evidence}
            onChange={(evidence) => onChange({ evidence })}
            candidate={candidate}
          />
          {aim.kind === 'edit' && <EvidenceElsewhere implication={aim.implication} />}
        </div>
      </div>
      <div className={styles.more}>
        <Button
          look="quiet"
          icon={isMoreOpen ? ChevronDown : ChevronRight}
          aria-expanded={isMoreOpen}
          onPress={() => setIsMoreOpen(!isMoreOpen)}
        >
          {implicationText.more}
        </Button>
        {moreFields.some(isWanted) && (
          <MoreFields
            form={form}
            onChange={onChange}
            self={aim.kind === 'edit' ? aim.implication : undefined}
            isShown={isWanted}
            outcomeError={errors?.outcome}
          />
        )}
        <OwnFields form={form} onChange={onChange} isMoreOpen={isMoreOpen} />
      </div>
      <ReportPreview form={form} />
    </>
  );
}
