import { describe, expect, it } from 'vitest';
import { readConfig } from '../config.ts';
import type { CommandContext } from './command-context.ts';
import { describeError } from './describe-error.ts';
import { createProgram } from './program.ts';

function createContext(): CommandContext {
  return {
    config: () => readConfig({}),
    output: { columns: null, write: () => Promise.resolve(), say: () => Promise.resolve() },
    say: () => {},
    isWatched: false,
    openLog: () => Promise.reject(new Error('no log in this test')),
    signal: new AbortController().signal,
    end: () => {},
  };
}

/** What a command prints about itself, and how it ends. */
async function run(...parameters: string[]): Promise<{ text: string; code: number }> {
  let text = '';
  const program = createProgram(createContext());
  for (const command of [program, ...program.commands]) {
    command.configureOutput({ writeOut: (part) => (text += part), writeErr: (part) => (text += part) });
  }
  try {
    await program.parseAsync(parameters, { from: 'user' });
    return { text, code: 0 };
  } catch (error) {
    return { text, code: describeError(error).code };
  }
}

const COMMANDS = [
  'serve',
  'load',
  'validate',
  'annotate',
  'stats',
  'examples',
  'query',
  'search',
  'path',
  'export',
  'import',
  'doctor',
];

describe('the help of the command line', () => {
  it('lists every command with one line each', async () => {
    const { text, code } = await run('--help');
    expect(code).toBe(0);
    expect(text.match(/^ {2}(\w+) .*\S {2,}\S/gm)?.map((line) => line.trim().split(' ')[0])).toEqual(
      expect.arrayContaining(COMMANDS),
    );
    expect(text).toContain('Exit codes: 0 fine, 1 problems found, 2 wrong use or setting, 3 no database.');
  });

  it.each(COMMANDS)('teaches %s with examples that can be copied', async (command) => {
    const { text, code } = await run(command, '--help');
    expect(code).toBe(0);
    expect(text).toContain(`Usage: npm run zhitu -- ${command}`);
    const lines = text.slice(text.indexOf('Examples:')).split('\n');
    const examples = lines.filter((line) => line.includes('npm run'));
    expect(examples.length).toBeGreaterThan(1);
    // In a pipe, npm's own lines would be part of the data.
    for (const line of examples.filter((example) => /--.*[|>] /.test(example.replace(/"[^"]*"|'[^']*'/g, '')))) {
      expect(line).toMatch(/npm run -s zhitu|validate .* \|\| exit/);
    }
  });
});

describe('wrong use', () => {
  it.each([
    [['lod'], "unknown command 'lod'\n(Did you mean load?)"],
    [['query'], "missing required argument 'cypher'"],
    [['query', 'RETURN 1', '--fromat', 'csv'], "unknown option '--fromat'\n(Did you mean --format?)"],
    [['query', 'RETURN 1', '--format', 'xml'], 'Allowed choices are table, json, ndjson, csv.'],
    [['query', 'RETURN 1', '--limit', '0'], 'It should be a whole number from 1 to 100000000.'],
    [['query', 'RETURN 1', '--param', 'x'], 'It should be name=value, such as kind=Actor or limit=5.'],
    [['search'], "missing required argument 'text'"],
    [['search', 'x', '--limit', '101'], 'It should be a whole number from 1 to 100.'],
    [['path', 'china'], "missing required argument 'to'"],
    [['path', 'a', 'b', '--max', '11'], 'It should be a whole number from 1 to 10.'],
    [['import'], "missing required argument 'file'"],
    [['export', '--format', 'gexf'], 'Allowed choices are jgf.'],
    [['load', 'a', 'b'], 'too many arguments'],
    [['serve', '--port', '65536'], 'It should be a whole number from 0 to 65535.'],
  ])('%j ends with 2, what is wrong and where to read on', async (parameters, message) => {
    const { text, code } = await run(...parameters);
    expect(code).toBe(2);
    expect(text).toContain(message);
    expect(text).toContain('Add --help to see the options and examples.');
  });
});
