import type { RoleName } from '#shared/model/passage';
import { roles } from '#shared/model/passage';
import { roleNames, roleQuestions, text } from '../../text/en';
import { taggingText } from '../../text/tagging';
import { ToggleButton } from '../../ui/ToggleButton';
import styles from './TagLine.module.css';

type RoleButtonsProps = { actor: string; chosen: readonly RoleName[]; onToggle: (role: RoleName) => void };

/** The six roles with their digits. Several may be set, and none. */
export function RoleButtons({ actor, chosen, onToggle }: RoleButtonsProps) {
  return (
    <div className={styles.roles} role="group" aria-label={text.rolesOf(actor)}>
      {roles.map((role, at) => (
        <ToggleButton
          key={role}
          hint={at + 1}
          isOn={chosen.includes(role)}
          aria-label={taggingText.roleButton(roleNames[role], roleQuestions[role])}
          title={roleQuestions[role]}
          // The field keeps the focus: the next name can be typed at once.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onToggle(role)}
        >
          {roleNames[role]}
        </ToggleButton>
      ))}
    </div>
  );
}
