import { ChevronDown, type LucideIcon } from 'lucide-react';
import { Button as AriaButton, MenuTrigger, Popover } from 'react-aria-components';
import { classNames } from './class-names';
import { Icon } from './Icon';
import { IconButton } from './IconButton';
import { Menu, type MenuGroups } from './Menu';
import type { TooltipProps } from './Tooltip';
import buttonStyles from './Button.module.css';
import menuStyles from './Menu.module.css';

export type MenuButtonProps = {
  /** Names the button and the menu. */
  label: string;
  groups: MenuGroups;
  icon?: LucideIcon;
  /** Shows the icon alone, with the label as tooltip. */
  isIconOnly?: boolean;
  tooltipSide?: TooltipProps['side'];
  look?: 'plain' | 'quiet';
  isDisabled?: boolean;
};

export function MenuButton({
  label,
  groups,
  icon,
  isIconOnly = false,
  tooltipSide,
  look = 'plain',
  isDisabled = false,
}: MenuButtonProps) {
  return (
    <MenuTrigger>
      {icon && isIconOnly ? (
        <IconButton icon={icon} label={label} isDisabled={isDisabled} {...(tooltipSide && { tooltipSide })} />
      ) : (
        <AriaButton isDisabled={isDisabled} className={classNames(buttonStyles.button, buttonStyles[look])}>
          {icon && <Icon of={icon} />}
          <span className={buttonStyles.label}>{label}</span>
          <Icon of={ChevronDown} />
        </AriaButton>
      )}
      <Popover offset={4} placement="bottom start" className={menuStyles.popover}>
        <Menu label={label} groups={groups} />
      </Popover>
    </MenuTrigger>
  );
}
