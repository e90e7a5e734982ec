import { type Disposable, type Event, EventEmitter } from 'vscode';
import type { Simulator } from '#simulator';

/** The one local simulator of this window. */
export interface SimulatorHost extends Disposable {
  /** Undefined while none runs. */
  readonly current: Simulator | undefined;
  readonly onDidChange: Event<void>;
  /** The running one, or a new one. @throws what listening throws, such as `EADDRINUSE`. */
  start(port: number): Promise<Simulator>;
  stop(): Promise<void>;
}

export function createSimulatorHost(): SimulatorHost {
  const changed = new EventEmitter<void>();
  let current: Simulator | undefined;
  let starting: Promise<Simulator> | undefined;

  const launch = async (port: number): Promise<Simulator> => {
    const { startSimulator } = await import('#simulator');
    current = await startSimulator({ port });
    changed.fire();
    return current;
  };
  const stop = async (): Promise<void> => {
    const running = current;
    current = undefined;
    changed.fire();
    await running?.close();
  };
  return {
    get current() {
      return current;
    },
    onDidChange: changed.event,
    start(port) {
      if (current) return Promise.resolve(current);
      starting ??= launch(port).finally(() => {
        starting = undefined;
      });
      return starting;
    },
    stop,
    dispose: () => {
      void stop().finally(() => changed.dispose());
    },
  };
}
