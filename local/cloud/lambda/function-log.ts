import { createWriteStream, existsSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';

/** One line that a function wrote. */
export interface LogLine {
  functionName: string;
  line: string;
}

/** What the functions write: the last lines in memory, everything in a file. */
export interface FunctionLog {
  /** Takes over an output stream of a worker. */
  follow(functionName: string, output: Readable): void;
  /** The last lines, oldest first; of one function when named. */
  recent(functionName?: string): LogLine[];
  close(): Promise<void>;
}

const keptLines = 2_000;
const maxFileBytes = 5_000_000;

/** Appends to `file`; a file that has grown large is set aside (one older file is kept). */
export function openFunctionLog(file: string): FunctionLog {
  mkdirSync(dirname(file), { recursive: true });
  if (existsSync(file) && statSync(file).size > maxFileBytes) renameSync(file, `${file}.old`);
  const out = createWriteStream(file, { flags: 'a' });
  const lines: LogLine[] = [];
  return {
    follow(functionName, output) {
      createInterface({ input: output }).on('line', (line) => {
        lines.push({ functionName, line });
        if (lines.length > keptLines) lines.splice(0, lines.length - keptLines);
        if (!out.writableEnded) out.write(`${functionName} ${line}\n`);
      });
    },
    recent: (functionName) => lines.filter((line) => functionName === undefined || line.functionName === functionName),
    close: () => new Promise((resolve) => out.end(() => resolve())),
  };
}
