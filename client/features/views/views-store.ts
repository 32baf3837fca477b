import { useSyncExternalStore } from 'react';
import { createViewsStore } from '../../state/views-storage.ts';
import type { StorageTrouble } from '../../state/views-storage.ts';
import type { SavedView } from '../../state/saved-views.ts';

export const viewsStore = createViewsStore();

export function useViews(): { views: readonly SavedView[]; trouble: StorageTrouble | null } {
  const views = useSyncExternalStore(viewsStore.subscribe, viewsStore.views);
  const trouble = useSyncExternalStore(viewsStore.subscribe, viewsStore.trouble);
  return { views, trouble };
}
