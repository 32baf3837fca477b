/** An SVG picture as a PNG: drawn by the browser from the same document, so that both agree. */
import type { Picture } from '../../graph-view/export/write-picture.ts';

/** What browsers draw at most: pixels of a side, and of a whole canvas (Chromium, Firefox; Safari less). */
const limits = { side: 16_384, area: 268_000_000 } as const;

export interface PngSize {
  width: number;
  height: number;
  /** What was asked for, or less where it is more than a browser draws. */
  scale: number;
  reduced: boolean;
}

/** Pixels of a picture at a scale. */
export function pngSize({ width, height }: Pick<Picture, 'width' | 'height'>, wanted: number): PngSize {
  const most = Math.min(limits.side / width, limits.side / height, Math.sqrt(limits.area / (width * height)));
  const reduced = wanted > most;
  const scale = reduced ? Math.floor(most * 100) / 100 : wanted;
  return { width: Math.floor(width * scale), height: Math.floor(height * scale), scale, reduced };
}

/** Pixels drawn between two looks at the clock. */
const bandArea = 3_000_000;

function rest(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

/**
 * Draws band by band, so that the page stays awake.
 *
 * @param onShare is told the share that is done, 0 to 1
 * @throws the reason of `signal` when it fires, Error where the browser has no room for the picture
 */
export async function rasterise(
  picture: Picture,
  size: PngSize,
  { signal, onShare }: { signal?: AbortSignal | undefined; onShare?: ((share: number) => void) | undefined } = {},
): Promise<Blob> {
  const { width, height } = size;
  const sized = picture.svg.replace(
    /<svg([^>]*?) width="[^"]*" height="[^"]*"/,
    `<svg$1 width="${width}" height="${height}"`,
  );
  const address = URL.createObjectURL(new Blob([sized], { type: 'image/svg+xml' }));
  const canvas = document.createElement('canvas');
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    signal?.throwIfAborted();
    canvas.width = width;
    canvas.height = height;
    const context = canvas.getContext('2d');
    if (context === null) throw new Error('there is no room for a canvas of this size');
    const band = Math.max(64, Math.floor(bandArea / width));
    for (let y = 0; y < height; y += band) {
      const rows = Math.min(band, height - y);
      context.drawImage(image, 0, y, width, rows, 0, y, width, rows);
      onShare?.((y + rows) / height);
      await rest();
      signal?.throwIfAborted();
    }
    return await new Promise<Blob>((resolve, reject) =>
      canvas.toBlob(
        (blob) => (blob === null ? reject(new Error('the canvas gave no picture')) : resolve(blob)),
        'image/png',
      ),
    );
  } finally {
    URL.revokeObjectURL(address);
    // Browsers keep the pixels until the element is collected; a canvas without a size has none.
    canvas.width = 0;
  }
}
