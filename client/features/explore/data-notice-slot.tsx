import { useMemo } from 'react';
import { useMeta } from '../../api/queries.ts';
import { dataChange } from '../../state/data-mark.ts';
import { onDemand } from '../../ui/late.tsx';
import { noteOpenedCanvas, useOpenedCanvas } from './opened-canvas.ts';

const DataNotice = onDemand(
  async () => (await import('./data-notice.tsx')).DataNotice,
  () => null,
);

/** The notice about other data, where there is anything to say; loaded only then. */
export function DataNoticeSlot() {
  const { data: meta } = useMeta();
  const opened = useOpenedCanvas();
  const change = useMemo(
    () => (opened === null || meta === undefined ? null : dataChange(opened.made, meta.dataset, opened)),
    [opened, meta],
  );
  if (change === null) return null;
  return <DataNotice change={change} onClose={() => noteOpenedCanvas(null)} />;
}
