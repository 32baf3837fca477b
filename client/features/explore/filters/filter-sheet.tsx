import { Drawer } from '@mantine/core';
import { useMessages } from '../../../i18n/language.tsx';
import styles from '../explore.module.css';
import { HiddenChip } from '../hidden-chip.tsx';
import { FilterChips } from './filter-chips.tsx';
import { FilterSections } from './filter-sections.tsx';
import { FilterSummary } from './filter-summary.tsx';
import { Legend } from './legend.tsx';

/** On a phone: legend and filters in a sheet. */
export function FilterSheet({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const messages = useMessages();
  return (
    <Drawer.Root
      opened={opened}
      onClose={onClose}
      position="bottom"
      size="auto"
      // The page itself never scrolls; locking it would need a style element without a nonce.
      lockScroll={false}
      classNames={{ content: styles.drawer }}
    >
      <Drawer.Overlay backgroundOpacity={0.28} />
      <Drawer.Content aria-label={messages.legend.title}>
        <div className={styles.drawerTop}>
          <h2>{messages.legend.title}</h2>
          <Drawer.CloseButton aria-label={messages.common.close} />
        </div>
        <Drawer.Body>
          <div className={styles.sheetChips}>
            <HiddenChip />
            <FilterChips />
          </div>
          <Legend />
          <FilterSections besideLegend />
          <FilterSummary />
        </Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  );
}
