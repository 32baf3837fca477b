import { describe, expect, it } from 'vitest';
import { emptyMemory, exportSaved, parseSavedFile, readMemory, writeMemory } from './console-memory.ts';
import type { ConsoleMemory } from './console-memory.ts';

/** A device that keeps one text. */
function device(text: string | null = null) {
  let kept = text;
  return {
    getItem: () => kept,
    setItem: (_: string, value: string) => {
      kept = value;
    },
  };
}

const saved = { id: 's1', name: '词', statement: 'RETURN $x', parameters: { x: { type: 'text', text: 'a' } } } as const;
const entry = {
  id: 'h1',
  statement: 'RETURN 1',
  parameters: {},
  at: 5,
  status: 'cut',
  rows: 3,
  elapsedMs: null,
} as const;
const memory: ConsoleMemory = { ...emptyMemory, text: 'RETURN 1', saved: [saved], history: [entry] };

describe('what the console keeps on a device', () => {
  it('comes back as it was', () => {
    const storage = device();
    expect(writeMemory(memory, new Set(), storage)).toBe(true);
    expect(readMemory(storage)).toEqual(memory);
  });

  it('begins empty where nothing can be read, part by part', () => {
    expect(readMemory(device())).toEqual(emptyMemory);
    expect(readMemory(device('{'))).toEqual(emptyMemory);
    expect(readMemory(null)).toEqual(emptyMemory);
    expect(readMemory(device(JSON.stringify({ ...memory, history: [{ id: 1 }] })))).toEqual({ ...memory, history: [] });
  });

  it('keeps what another tab has saved meanwhile, without what was taken away here', () => {
    const storage = device();
    writeMemory(memory, new Set(), storage);
    writeMemory({ ...memory, saved: [], history: [{ ...entry, id: 'h2', at: 9 }] }, new Set(['s1']), storage);
    const { saved: left, history } = readMemory(storage);
    expect([left, history.map(({ id }) => id)]).toEqual([[], ['h2', 'h1']]);
  });

  it('does without a storage that is full', () => {
    const full = {
      getItem: () => null,
      setItem: () => {
        throw new Error('full');
      },
    };
    expect(writeMemory(memory, new Set(), full)).toBe(false);
  });
});

describe('a device with little room', () => {
  it('keeps what was saved, with a shorter history', () => {
    const storage = device();
    const small = {
      getItem: storage.getItem,
      setItem: (key: string, value: string) => {
        if (value.length > 5_000) throw new Error('full');
        storage.setItem(key, value);
      },
    };
    const history = Array.from({ length: 100 }, (_, index) => ({ ...entry, id: `h${index}`, at: 1_000 - index }));
    expect(writeMemory({ ...memory, history }, new Set(), small)).toBe(true);
    expect(readMemory(small)).toEqual({ ...memory, history: history.slice(0, 20) });
  });
});

describe('a file of saved queries', () => {
  it('is taken by another device, without ids', () => {
    const { name, statement, parameters } = saved;
    expect(parseSavedFile(exportSaved([saved]))).toEqual([{ name, statement, parameters }]);
  });

  it('is nothing else', () => {
    for (const text of ['', '[]', '{"queries":[]}', '{"zhituQueries":1,"queries":[{"name":""}]}'])
      expect(parseSavedFile(text)).toBeNull();
  });
});
