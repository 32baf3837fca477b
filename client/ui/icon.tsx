import IconAlertTriangle from '@tabler/icons-react/dist/esm/icons/IconAlertTriangle.mjs';
import IconArrowBackUp from '@tabler/icons-react/dist/esm/icons/IconArrowBackUp.mjs';
import IconArrowForwardUp from '@tabler/icons-react/dist/esm/icons/IconArrowForwardUp.mjs';
import IconArrowDown from '@tabler/icons-react/dist/esm/icons/IconArrowDown.mjs';
import IconArrowLeft from '@tabler/icons-react/dist/esm/icons/IconArrowLeft.mjs';
import IconArrowRight from '@tabler/icons-react/dist/esm/icons/IconArrowRight.mjs';
import IconArrowUp from '@tabler/icons-react/dist/esm/icons/IconArrowUp.mjs';
import IconArrowsMove from '@tabler/icons-react/dist/esm/icons/IconArrowsMove.mjs';
import IconArrowsUpDown from '@tabler/icons-react/dist/esm/icons/IconArrowsUpDown.mjs';
import IconBook from '@tabler/icons-react/dist/esm/icons/IconBook.mjs';
import IconBookmark from '@tabler/icons-react/dist/esm/icons/IconBookmark.mjs';
import IconBorderStyle2 from '@tabler/icons-react/dist/esm/icons/IconBorderStyle2.mjs';
import IconCheck from '@tabler/icons-react/dist/esm/icons/IconCheck.mjs';
import IconChevronDown from '@tabler/icons-react/dist/esm/icons/IconChevronDown.mjs';
import IconChevronRight from '@tabler/icons-react/dist/esm/icons/IconChevronRight.mjs';
import IconChevronUp from '@tabler/icons-react/dist/esm/icons/IconChevronUp.mjs';
import IconCode from '@tabler/icons-react/dist/esm/icons/IconCode.mjs';
import IconCopy from '@tabler/icons-react/dist/esm/icons/IconCopy.mjs';
import IconDownload from '@tabler/icons-react/dist/esm/icons/IconDownload.mjs';
import IconDots from '@tabler/icons-react/dist/esm/icons/IconDots.mjs';
import IconExternalLink from '@tabler/icons-react/dist/esm/icons/IconExternalLink.mjs';
import IconEye from '@tabler/icons-react/dist/esm/icons/IconEye.mjs';
import IconEyeOff from '@tabler/icons-react/dist/esm/icons/IconEyeOff.mjs';
import IconFilter from '@tabler/icons-react/dist/esm/icons/IconFilter.mjs';
import IconFocus2 from '@tabler/icons-react/dist/esm/icons/IconFocus2.mjs';
import IconHelpCircle from '@tabler/icons-react/dist/esm/icons/IconHelpCircle.mjs';
import IconTopologyStar from '@tabler/icons-react/dist/esm/icons/IconTopologyStar.mjs';
import IconSelectAll from '@tabler/icons-react/dist/esm/icons/IconSelectAll.mjs';
import IconFold from '@tabler/icons-react/dist/esm/icons/IconFold.mjs';
import IconCircleDotted from '@tabler/icons-react/dist/esm/icons/IconCircleDotted.mjs';
import IconHierarchy2 from '@tabler/icons-react/dist/esm/icons/IconHierarchy2.mjs';
import IconHistory from '@tabler/icons-react/dist/esm/icons/IconHistory.mjs';
import IconHome from '@tabler/icons-react/dist/esm/icons/IconHome.mjs';
import IconInfoCircle from '@tabler/icons-react/dist/esm/icons/IconInfoCircle.mjs';
import IconLanguage from '@tabler/icons-react/dist/esm/icons/IconLanguage.mjs';
import IconLink from '@tabler/icons-react/dist/esm/icons/IconLink.mjs';
import IconMaximize from '@tabler/icons-react/dist/esm/icons/IconMaximize.mjs';
import IconMinus from '@tabler/icons-react/dist/esm/icons/IconMinus.mjs';
import IconMoon from '@tabler/icons-react/dist/esm/icons/IconMoon.mjs';
import IconPhoto from '@tabler/icons-react/dist/esm/icons/IconPhoto.mjs';
import IconPrinter from '@tabler/icons-react/dist/esm/icons/IconPrinter.mjs';
import IconPin from '@tabler/icons-react/dist/esm/icons/IconPin.mjs';
import IconPinnedOff from '@tabler/icons-react/dist/esm/icons/IconPinnedOff.mjs';
import IconPlus from '@tabler/icons-react/dist/esm/icons/IconPlus.mjs';
import IconQuote from '@tabler/icons-react/dist/esm/icons/IconQuote.mjs';
import IconRoute from '@tabler/icons-react/dist/esm/icons/IconRoute.mjs';
import IconStack2 from '@tabler/icons-react/dist/esm/icons/IconStack2.mjs';
import IconSearch from '@tabler/icons-react/dist/esm/icons/IconSearch.mjs';
import IconAffiliate from '@tabler/icons-react/dist/esm/icons/IconAffiliate.mjs';
import IconTable from '@tabler/icons-react/dist/esm/icons/IconTable.mjs';
import IconSun from '@tabler/icons-react/dist/esm/icons/IconSun.mjs';
import IconTerminal from '@tabler/icons-react/dist/esm/icons/IconTerminal.mjs';
import IconTrash from '@tabler/icons-react/dist/esm/icons/IconTrash.mjs';
import IconX from '@tabler/icons-react/dist/esm/icons/IconX.mjs';

// By path: the package's index would make the development server read five thousand files.
const icons = {
  alert: IconAlertTriangle,
  back: IconArrowLeft,
  book: IconBook,
  check: IconCheck,
  close: IconX,
  collapse: IconFold,
  concentric: IconCircleDotted,
  console: IconTerminal,
  copy: IconCopy,
  cypher: IconCode,
  down: IconChevronDown,
  download: IconDownload,
  expand: IconArrowsMove,
  explore: IconAffiliate,
  external: IconExternalLink,
  eye: IconEye,
  eyeOff: IconEyeOff,
  filter: IconFilter,
  fit: IconMaximize,
  focus: IconFocus2,
  group: IconStack2,
  forward: IconArrowRight,
  help: IconHelpCircle,
  history: IconHistory,
  home: IconHome,
  info: IconInfoCircle,
  language: IconLanguage,
  layout: IconHierarchy2,
  lens: IconBorderStyle2,
  link: IconLink,
  minus: IconMinus,
  moon: IconMoon,
  more: IconDots,
  path: IconRoute,
  pathDown: IconArrowDown,
  pathUp: IconArrowUp,
  neighbours: IconTopologyStar,
  picture: IconPhoto,
  pin: IconPin,
  plus: IconPlus,
  print: IconPrinter,
  quote: IconQuote,
  redo: IconArrowForwardUp,
  right: IconChevronRight,
  selectAll: IconSelectAll,
  search: IconSearch,
  sun: IconSun,
  swap: IconArrowsUpDown,
  table: IconTable,
  trash: IconTrash,
  undo: IconArrowBackUp,
  unpin: IconPinnedOff,
  up: IconChevronUp,
  views: IconBookmark,
} as const;

export type IconName = keyof typeof icons;

/** A line icon, 1.5 px at 24 px; decorative: what carries it has the name. `size` in pixels. */
export function Icon({ name, size = 18, className }: { name: IconName; size?: number; className?: string }) {
  const Drawing = icons[name];
  return <Drawing size={size} stroke={1.5} aria-hidden className={className} />;
}
