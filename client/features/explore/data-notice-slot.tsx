import { lazy, Suspense, useMemo } from 'react';
import { useMeta } from '../../api/queries.ts';
import { dataChange } from '../../state/data-mark.ts';
import { ErrorBoundary } from '../../ui/error-boundary.tsx';
import { noteOpenedCanvas, useOpenedCanvas } from './opened-canvas.ts';

const DataNotice = lazy(() => import('./data-notice.tsx').then((part) => ({ default: part.DataNotice })));

function Nothing() {
  return null;
}

/** The notice about other data, where there is anything to say; loaded only then. */
export function DataNoticeSlot() {
  const { data: meta } = useMeta();
  const opened = useOpenedCanvas();
  const change = useMemo(
    () => (opened === null || meta === undefined ? null : dataChange(opened.made, meta.dataset, opened)),
    [opened, meta],
  );
  if (change === null) return null;
  return (
    <ErrorBoundary Fallback={Nothing}>
      <Suspense fallback={null}>
        <DataNotice change={change} onClose={() => noteOpenedCanvas(null)} />
      </Suspense>
    </ErrorBoundary>
  );
}
