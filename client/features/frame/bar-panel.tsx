import { Button, Popover } from '@mantine/core';
import type { ReactNode } from 'react';
import { Icon } from '../../ui/icon.tsx';
import type { IconName } from '../../ui/icon.tsx';
import { late } from '../../ui/late.tsx';
import { keys, matchesKey } from '../../ui/shortcuts.ts';
import { useNarrow } from '../../ui/use-media.ts';

const BarSheet = late(async () => (await import('./bar-sheet.tsx')).BarSheet);

/** What opens below the bar, one at a time. */
export interface BarPanels {
  open: 'views' | 'share' | null;
  onChange: (open: 'views' | 'share' | null) => void;
  views: ReactNode;
  share: ReactNode;
}

interface BarPanelProps {
  icon: IconName;
  label: string;
  shortcut?: string;
  quiet?: boolean;
  opened: boolean;
  onPress: () => void;
  onClose: () => void;
  children: ReactNode;
}

/** A button of the bar with what opens below it; on a phone what opens alone, as a sheet. */
export function BarPanel({ icon, label, shortcut, quiet = false, opened, onPress, onClose, children }: BarPanelProps) {
  const narrow = useNarrow();
  if (narrow)
    return (
      <BarSheet label={label} opened={opened} onClose={onClose}>
        {children}
      </BarSheet>
    );
  return (
    <Popover
      opened={opened}
      onChange={(open) => {
        if (!open) onClose();
      }}
      position="bottom-end"
      width={360}
      trapFocus
      returnFocus
      // Below: the rest of the page is not to hear that key.
      closeOnEscape={false}
      // A portal lies outside all landmarks.
      withinPortal={false}
    >
      <Popover.Target>
        <Button
          variant={quiet ? 'subtle' : 'default'}
          leftSection={<Icon name={icon} size={16} />}
          aria-keyshortcuts={shortcut}
          onClick={onPress}
        >
          {label}
        </Button>
      </Popover.Target>
      <Popover.Dropdown
        aria-label={label}
        onKeyDown={(event) => {
          if (!matchesKey(event, keys.page.escape) || event.nativeEvent.isComposing) return;
          event.preventDefault();
          onClose();
        }}
      >
        {children}
      </Popover.Dropdown>
    </Popover>
  );
}
