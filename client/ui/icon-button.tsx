import { ActionIcon, Tooltip } from '@mantine/core';
import { Icon } from './icon.tsx';
import type { IconName } from './icon.tsx';

interface IconButtonProps {
  icon: IconName;
  /** Its accessible name; also shown on hover, with the key behind it. */
  label: string;
  shortcut?: string;
  onClick?: () => void;
  /** Stays reachable by keyboard, so that its name can say why it does nothing. */
  disabled?: boolean;
  pressed?: boolean;
  expanded?: boolean;
  small?: boolean;
  /** Tab passes it over: a key of the element beside it does the same. */
  untabbed?: boolean;
}

/** A button that is an icon: 32 px, 26 px when small, 44 px under a finger. */
export function IconButton({
  icon,
  label,
  shortcut,
  onClick,
  disabled = false,
  pressed,
  expanded,
  small = false,
  untabbed = false,
}: IconButtonProps) {
  return (
    <Tooltip label={shortcut === undefined ? label : `${label}  ${shortcut}`} position="bottom">
      <ActionIcon
        size={small ? 's' : 'm'}
        tabIndex={untabbed ? -1 : undefined}
        aria-label={label}
        aria-disabled={disabled || undefined}
        aria-pressed={pressed}
        aria-expanded={expanded}
        aria-keyshortcuts={shortcut}
        onClick={disabled ? undefined : onClick}
      >
        <Icon name={icon} size={small ? 16 : 18} />
      </ActionIcon>
    </Tooltip>
  );
}
