import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import {
  AbstractMessageReader,
  AbstractMessageWriter,
  createProtocolConnection,
  type DataCallback,
  type Message,
  type ProtocolConnection,
} from 'vscode-languageserver-protocol/node';
import { workerScript } from '../../client/src/features/language-server/worker-script.js';
import { bundleFolder, root } from '../bundles/paths.js';

/** What workers have of all that Node has, too; neither modules nor a process. */
const GLOBALS = {
  setTimeout,
  clearTimeout,
  setInterval,
  clearInterval,
  queueMicrotask,
  performance,
  crypto,
  btoa,
  TextEncoder,
  TextDecoder,
  URL,
};

interface Scope {
  onmessage?: ((event: { readonly data: unknown }) => void) | undefined;
  /** Of errors only. */
  addEventListener(): void;
  postMessage(message: Message): void;
}

/** Runs the built server as the script of a worker, with the files that a client reads for it. */
export function connectToWorker(): ProtocolConnection {
  const shared = JSON.parse(readFileSync(join(bundleFolder, 'web/files.json'), 'utf8')) as readonly string[];
  const files = ['dist/web/server.js', ...shared].map((path) => ({
    path,
    text: readFileSync(join(root, path), 'utf8'),
  }));
  const toClient: DataCallback[] = [];
  const scope: Scope = {
    ...GLOBALS,
    addEventListener: () => undefined,
    postMessage(message) {
      const data = structuredClone(message);
      later(() => {
        for (const listener of toClient) listener(data);
      });
    },
  };
  runInContext(workerScript('dist/web/server.js', files), createContext({ ...scope, self: scope }));
  class Reader extends AbstractMessageReader {
    listen(callback: DataCallback) {
      toClient.push(callback);
      return { dispose: () => undefined };
    }
  }
  class Writer extends AbstractMessageWriter {
    async write(message: Message): Promise<void> {
      const data = JSON.parse(JSON.stringify(message)) as unknown;
      later(() => scope.onmessage?.({ data }));
    }
    end(): void {
      scope.onmessage = undefined;
    }
  }
  return createProtocolConnection(new Reader(), new Writer());
}

/** Messages between threads are copies, and arrive later. */
function later(deliver: () => void): void {
  setTimeout(deliver, 0);
}
