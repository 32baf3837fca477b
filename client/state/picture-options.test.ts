import { describe, expect, it } from 'vitest';
import { defaultPictureOptions, readPictureOptions, writePictureOptions } from './picture-options.ts';

function storage(text: string | null = null) {
  let kept = text;
  return { getItem: () => kept, setItem: (_key: string, value: string) => void (kept = value) };
}

describe('options of pictures', () => {
  it('are remembered', () => {
    const memory = storage();
    const chosen = { ...defaultPictureOptions, format: 'svg', scale: 4, labels: 'both' } as const;
    writePictureOptions(chosen, memory);
    expect(readPictureOptions(memory)).toEqual(chosen);
  });

  it('fall back to the usual ones where nothing readable is kept', () => {
    for (const text of [null, '', '{', '[]', '{"scale":9}', '{"paper":"gold"}'])
      expect(readPictureOptions(storage(text))).toEqual(defaultPictureOptions);
    expect(readPictureOptions(storage('{"legend":false}'))).toEqual({ ...defaultPictureOptions, legend: false });
    const refusing = {
      getItem: () => {
        throw new Error('forbidden');
      },
    };
    expect(readPictureOptions(refusing)).toEqual(defaultPictureOptions);
  });
});
