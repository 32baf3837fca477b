/** How the reader likes pictures of the canvas; kept on this device. */
import { z } from 'zod/mini';

const key = 'zhitu.picture';

const stored = z.object({
  format: z.enum(['png', 'svg']),
  /** Pixels of a PNG per layout pixel. */
  scale: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]),
  scope: z.enum(['all', 'screen', 'selection']),
  legend: z.boolean(),
  /** Numbered notes on the sources. */
  notes: z.boolean(),
  /** Pills with the number of statements that are not drawn. */
  badges: z.boolean(),
  /** Language of the names; null follows the canvas. */
  labels: z.nullable(z.enum(['zh', 'en', 'both'])),
  /** Language of all other words; null follows the interface. */
  lang: z.nullable(z.enum(['zh', 'en'])),
  paper: z.enum(['white', 'canvas', 'none']),
  theme: z.enum(['light', 'screen']),
});

export type PictureOptions = Readonly<z.infer<typeof stored>>;

export const defaultPictureOptions: PictureOptions = {
  format: 'png',
  scale: 2,
  scope: 'all',
  legend: true,
  notes: true,
  badges: false,
  labels: null,
  lang: null,
  paper: 'white',
  theme: 'light',
};

/** Even reading the property throws where storage is forbidden. */
function deviceStorage(): Storage | null {
  try {
    return globalThis.localStorage ?? null;
  } catch {
    return null;
  }
}

/** The options used last, over the defaults. */
export function readPictureOptions(storage: Pick<Storage, 'getItem'> | null = deviceStorage()): PictureOptions {
  try {
    const text = storage?.getItem(key);
    const parsed = text == null ? null : z.partial(stored).safeParse(JSON.parse(text));
    return parsed?.success === true ? { ...defaultPictureOptions, ...parsed.data } : defaultPictureOptions;
  } catch {
    // Unreadable JSON or a storage that throws: the defaults serve.
    return defaultPictureOptions;
  }
}

export function writePictureOptions(
  options: PictureOptions,
  storage: Pick<Storage, 'setItem'> | null = deviceStorage(),
): void {
  try {
    storage?.setItem(key, JSON.stringify(options));
  } catch {
    // Full or forbidden storage: the options last until the page closes.
  }
}
