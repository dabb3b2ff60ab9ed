import { domains, type Domain } from '#shared/model/implication';
import { domainNames } from '#shared/report/terms';
import { useSession } from '../../state/session';
import { text } from '../../text/en';
import { implicationText } from '../../text/implications';
import { Button } from '../../ui/Button';
import { Select } from '../../ui/Select';
import styles from './DomainField.module.css';

const UNSET = 'unset';

type DomainFieldProps = { domain: Domain | undefined; onChange: (domain: Domain | undefined) => void };

/** In which domain it matters. The one set last is offered, and set only when pressed. */
export function DomainField({ domain, onChange }: DomainFieldProps) {
  const last = useSession((now) => now.lastDomain);
  return (
    <div className={styles.field}>
      <Select
        label={text.domain}
        placeholder={text.domainUnset}
        options={[
          { value: UNSET, label: text.domainUnset },
          ...domains.map((value) => ({ value, label: domainNames[value] })),
        ]}
        value={domain ?? UNSET}
        onChange={(chosen) => onChange(chosen === UNSET ? undefined : chosen)}
      />
      {last && !domain && (
        <Button look="quiet" onPress={() => onChange(last)}>
          {implicationText.domainOffer(domainNames[last])}
        </Button>
      )}
    </div>
  );
}
