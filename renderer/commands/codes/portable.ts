import type { PortableCode } from '#shared/codes/portable-code';
import type { Domain } from '#shared/model/implication';
import type { RoleName } from '#shared/model/passage';
import type { CodeEntry } from '../../state/codebook';

/** An entry as files carry it: what nobody said is not there. */
export function portableCode(entry: CodeEntry): PortableCode {
  const { kind, id, name, parent, definition, useWhen, doNotUseWhen } = entry;
  const guidance = {
    ...(definition !== undefined && { definition }),
    ...(useWhen !== undefined && { useWhen }),
    ...(doNotUseWhen !== undefined && { doNotUseWhen }),
  };
  const own = {
    id,
    name,
    ...(parent !== undefined && { below: parent }),
    ...guidance,
    ...(entry.isRetired && { retired: true }),
  };
  switch (kind) {
    case 'theme':
      return { kind, ...own };
    case 'actor': {
      const { type, note, monogram, slot, aliases } = entry;
      const said = aliases.map(({ text, kind: of, apply }) => ({ text, kind: of, apply }));
      return {
        kind,
        ...own,
        ...(type && { type }),
        ...(monogram !== undefined && { monogram }),
        ...(slot !== undefined && { colourSlot: slot }),
        ...(note !== undefined && { note }),
        ...(said.length > 0 && { aliases: said }),
      };
    }
    // The ids of domains and roles are the names that the model gives them.
    case 'domain':
      return { kind, id: id as Domain, ...guidance };
    case 'role':
      return { kind, id: id as RoleName, ...guidance };
  }
}
