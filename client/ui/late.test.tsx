import { createRoot } from 'react-dom/client';
import { expect, test, vi } from 'vitest';
import { onDemand } from './late.tsx';

function Part({ name }: { name: string }) {
  return <p>{name}</p>;
}

test('a part that could not be read is read again when the reader tries again', async () => {
  let isOffline = true;
  const load = vi.fn(() => (isOffline ? Promise.reject(new Error('offline')) : Promise.resolve(Part)));
  let again: () => void = () => undefined;
  const Wanted = onDemand<{ name: string }>(
    load,
    ({ error, retry }) => {
      again = retry;
      return <b>{error.message}</b>;
    },
    <i>reading</i>,
  );
  const place = document.createElement('div');
  const root = createRoot(place, { onCaughtError: () => undefined });
  const shown = (text: string) => vi.waitFor(() => expect(place.innerHTML).toBe(text), { timeout: 10_000 });
  root.render(<Wanted name="part" />);
  await shown('<b>offline</b>');
  expect(load).toHaveBeenCalledTimes(1);
  isOffline = false;
  again();
  await shown('<p>part</p>');
  expect(load).toHaveBeenCalledTimes(2);
  root.unmount();
});
