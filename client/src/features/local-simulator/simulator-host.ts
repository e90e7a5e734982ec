import { type Disposable, type Event, EventEmitter } from 'vscode';
import type { Simulator } from '#simulator';

/** The local simulator of this window, at most one. */
export interface SimulatorHost extends Disposable {
  /** Undefined while none is running. */
  readonly current: Simulator | undefined;
  /** It has started or stopped. */
  readonly onDidChange: Event<void>;
  /** It has received a message, or forgotten its messages. */
  readonly onDidReceive: Event<void>;
  /** Returns the running simulator, or starts one. @throws listen errors, such as `EADDRINUSE` */
  start(port: number): Promise<Simulator>;
  stop(): Promise<void>;
}

export function createSimulatorHost(): SimulatorHost {
  const changed = new EventEmitter<void>();
  const received = new EventEmitter<void>();
  let current: Simulator | undefined;
  let starting: Promise<Simulator> | undefined;

  const launch = async (port: number): Promise<Simulator> => {
    const { startSimulator } = await import('#simulator');
    const simulator = await startSimulator({ port });
    current = simulator;
    simulator.onMessages(() => received.fire());
    changed.fire();
    return simulator;
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
    onDidReceive: received.event,
    start(port) {
      if (current) return Promise.resolve(current);
      starting ??= launch(port).finally(() => {
        starting = undefined;
      });
      return starting;
    },
    stop,
    dispose: () => {
      void stop().finally(() => {
        changed.dispose();
        received.dispose();
      });
    },
  };
}
