import type { RoleName } from '#shared/model/passage';
import { roles } from '#shared/model/passage';
import { roleNames, roleQuestions, text } from '../../text/en';
import { taggingText } from '../../text/tagging';
import styles from './TagLine.module.css';

type RoleButtonsProps = { actor: string; chosen: readonly RoleName[]; onToggle: (role: RoleName) => void };

/** The six roles with their digits. Several may be set, and none. */
export function RoleButtons({ actor, chosen, onToggle }: RoleButtonsProps) {
  return (
    <div className={styles.roles} role="group" aria-label={text.rolesOf(actor)}>
      {roles.map((role, at) => (
        <button
          key={role}
          type="button"
          className={styles.role}
          data-digit={at + 1}
          aria-pressed={chosen.includes(role)}
          aria-label={taggingText.roleButton(roleNames[role], roleQuestions[role])}
          title={roleQuestions[role]}
          // The field keeps the focus: the next name can be typed at once.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onToggle(role)}
        >
          {roleNames[role]}
        </button>
      ))}
    </div>
  );
}
