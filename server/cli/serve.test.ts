import { once } from 'node:events';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { startCommand, temporaryFolder } from './testing/run-command.ts';
import { writeSmallDataset } from './testing/small-dataset.ts';

const { folder, remove } = temporaryFolder();
afterAll(remove);

describe('serve', () => {
  it('serves the graph on a free port until it is interrupted, then ends with 0', async () => {
    const server = startCommand(['serve', '--port', '0'], {
      settings: {
        EMBEDDED_PATH: join(folder, 'small.grafeo'),
        DATASET_DIR: writeSmallDataset(join(folder, 'small')),
        // An option wins over a setting.
        PORT: '1',
      },
    });
    const ended = once(server, 'exit');
    let said = '';
    const address = await new Promise<string>((resolve, reject) => {
      server.stdout.setEncoding('utf8').on('data', (text: string) => {
        said += text;
        const [, found] = /^address +(\S+)$/m.exec(said) ?? [];
        if (found !== undefined) resolve(found);
      });
      server.on('exit', () => reject(new Error(`ended early: ${said}`)));
    });
    const answer = await fetch(`${address}/api/health`);
    expect(await answer.json()).toEqual({ status: 'ok' });
    server.kill('SIGINT');
    // A terminal tells npm as well as us, and npm passes it on: an echo is no second wish.
    server.kill('SIGINT');
    expect(await ended).toEqual([0, null]);
  });
});
