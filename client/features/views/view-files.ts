import { largestFile, parseViewsFile, viewsFile, viewsFileName } from '../../state/views-file.ts';
import type { FileProblem } from '../../state/views-file.ts';
import type { SavedView } from '../../state/saved-views.ts';
import { saveFile } from '../../ui/save-file.ts';

/** Hands views to the reader as a file. */
export function downloadViews(views: readonly SavedView[]): void {
  const now = new Date();
  saveFile(viewsFileName(views, now), new Blob([viewsFile(views, now)], { type: 'application/json' }));
}

/** The views of a file that the reader chose or dropped, or why there are none. */
export async function readViewsFile(file: File): Promise<{ views: SavedView[] } | { problem: FileProblem }> {
  if (file.size > largestFile) return { problem: { code: 'tooLarge' } };
  try {
    return parseViewsFile(await file.text());
  } catch {
    return { problem: { code: 'unreadable' } };
  }
}
