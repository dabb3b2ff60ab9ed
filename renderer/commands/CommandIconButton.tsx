import type { LucideIcon } from 'lucide-react';
import { commandOf, type CommandId } from '#shared/commands';
import { IconButton } from '../ui/IconButton';
import { useDesk } from './desk';
import { useKey } from './keymap';
import { perform } from './registry';

type CommandIconButtonProps = {
  command: CommandId;
  icon: LucideIcon;
  /** Where other words than those of the menus fit better. */
  label?: string;
  isDisabled?: boolean;
};

/** A picture that does what a command does, with the key that it has now. */
export function CommandIconButton({ command, icon, label, isDisabled = false }: CommandIconButtonProps) {
  const desk = useDesk();
  return (
    <IconButton
      icon={icon}
      label={label ?? commandOf(command).label}
      {...useKey(command)}
      isDisabled={isDisabled}
      onPress={() => void perform(desk, command)}
    />
  );
}
