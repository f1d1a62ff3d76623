/** What the pool and the thread of a worker say to each other. Events and results travel as JSON, as on Lambda. */

export interface WorkerSettings {
  functionName: string;
  functionArn: string;
  codeDir: string;
  handler: string;
  memoryMb: number;
  /** Where the compiled bundle is kept for the next worker; it starts faster from there, and in less memory. */
  compileCacheDir: string;
}

export interface InvokeMessage {
  requestId: string;
  event: string;
  /** Milliseconds since 1970 at which the function is stopped. */
  deadline: number;
}

export interface ErrorReport {
  errorType: string;
  errorMessage: string;
}

export type WorkerMessage =
  | { kind: 'ready' }
  | { kind: 'result'; requestId: string; payload: string | undefined }
  | { kind: 'error'; requestId: string | undefined; error: ErrorReport };
