/** Runs the real command line as a person or a script would: a process of its own, with settings of its own. */
import { spawn } from 'node:child_process';
import type { ChildProcessByStdio } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../main.ts', import.meta.url));

export interface CommandResult {
  code: number | null;
  stdout: string;
  stderr: string;
}

export interface CommandOptions {
  /** Settings; nothing of the test's own environment but what a program needs to run. */
  settings?: Record<string, string>;
  /** Standard input; closed at once without it. */
  input?: string;
  cwd?: string;
  /** Closes standard output after its first bytes, as `head` does. */
  closesOutput?: boolean;
}

/** An empty folder, with the function that removes it. */
export function temporaryFolder(): { folder: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'zhitu-cli-'));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

export function startCommand(
  parameters: string[],
  { settings = {}, cwd }: CommandOptions = {},
): ChildProcessByStdio<Writable, Readable, Readable> {
  const command = commandLine(parameters, settings);
  return spawn(command.file, command.parameters, { cwd, stdio: ['pipe', 'pipe', 'pipe'], env: command.environment });
}

/** For tests that connect it in a way of their own. */
export function commandLine(
  parameters: string[],
  settings: Record<string, string> = {},
): { file: string; parameters: string[]; environment: NodeJS.ProcessEnv } {
  const { PATH, HOME, TMPDIR } = process.env;
  return {
    file: process.execPath,
    parameters: ['--import', import.meta.resolve('tsx'), MAIN, ...parameters],
    // Set and empty: a .env of whoever runs the tests has no say.
    environment: {
      PATH,
      HOME,
      TMPDIR,
      NEO4J_URI: '',
      NEO4J_PASSWORD: '',
      ALLOW_WRITES: '',
      LOG_LEVEL: 'warn',
      ...settings,
    },
  };
}

export async function runCommand(parameters: string[], options: CommandOptions = {}): Promise<CommandResult> {
  const command = startCommand(parameters, options);
  let stdout = '';
  let stderr = '';
  command.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
    if (options.closesOutput === true) command.stdout.destroy();
  });
  command.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  command.stdin.end(options.input ?? '');
  const code = await new Promise<number | null>((resolve) => command.on('close', resolve));
  return { code, stdout, stderr };
}
