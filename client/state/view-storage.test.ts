import { describe, expect, it } from 'vitest';
import { readView, writeView } from './view-storage.ts';
import { defaultView, setLang, setPanelWidth } from './view.ts';

function storage(text: string | null = null) {
  let kept = text;
  return { getItem: () => kept, setItem: (_key: string, value: string) => void (kept = value) };
}

describe('the kept view', () => {
  it('comes back as it was written', () => {
    const device = storage();
    const view = setPanelWidth('inspector', 400)({ ...defaultView, theme: 'dark', labels: 'both' });
    writeView(device, view);
    expect(readView(device, ['en'])).toEqual(view);
  });

  it('keeps panel widths within their bounds', () => {
    const { panelWidths } = readView(storage('{"panelWidths":{"inspector":-5,"evidence":90000}}'), ['zh']);
    expect(panelWidths).toEqual({ inspector: 320, evidence: 720 });
  });

  it('starts in the language of the browser', () => {
    expect(readView(null, ['en-GB']).lang).toBe('en');
    expect(readView(storage(), ['zh-Hans-CN'])).toEqual(defaultView);
  });

  it.each(['{', '{"lang":"fr"}', '[]', '7'])('falls back to the defaults on %s', (text) => {
    expect(readView(storage(text), ['zh'])).toEqual(defaultView);
  });

  it('survives a storage that throws', () => {
    const broken = {
      getItem: () => {
        throw new Error('denied');
      },
      setItem: () => {
        throw new Error('quota');
      },
    };
    expect(readView(broken, ['zh'])).toEqual(defaultView);
    expect(() => writeView(broken, defaultView)).not.toThrow();
  });
});

describe('languages', () => {
  it('takes the names along with the interface unless they were chosen apart', () => {
    expect(setLang('en')(defaultView).labels).toBe('en');
    expect(setLang('en')({ ...defaultView, labels: 'both' }).labels).toBe('both');
  });
});
