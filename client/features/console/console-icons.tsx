/** Icons of the console alone: they come with it. */
import IconBinaryTree from '@tabler/icons-react/dist/esm/icons/IconBinaryTree.mjs';
import IconBulb from '@tabler/icons-react/dist/esm/icons/IconBulb.mjs';
import IconDownload from '@tabler/icons-react/dist/esm/icons/IconDownload.mjs';
import IconHistory from '@tabler/icons-react/dist/esm/icons/IconHistory.mjs';
import IconPlayerPlay from '@tabler/icons-react/dist/esm/icons/IconPlayerPlay.mjs';
import IconPlayerStop from '@tabler/icons-react/dist/esm/icons/IconPlayerStop.mjs';
import IconStar from '@tabler/icons-react/dist/esm/icons/IconStar.mjs';
import IconUpload from '@tabler/icons-react/dist/esm/icons/IconUpload.mjs';

const icons = {
  download: IconDownload,
  examples: IconBulb,
  history: IconHistory,
  run: IconPlayerPlay,
  saved: IconStar,
  schema: IconBinaryTree,
  stop: IconPlayerStop,
  upload: IconUpload,
} as const;

export type ConsoleIconName = keyof typeof icons;

/** As `Icon` of the page: a line, decorative, in pixels. */
export function ConsoleIcon({ name, size = 16 }: { name: ConsoleIconName; size?: number }) {
  const Drawing = icons[name];
  return <Drawing size={size} stroke={1.5} aria-hidden />;
}
