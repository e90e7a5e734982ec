import { setImmediate } from 'node:timers/promises';
import type { Connection } from './open-connection.js';

/** Idle connections by place (host and proxy), each ready for another request. */
export interface KeptConnections {
  /** A connection that the other side has not closed until now; undefined if there is none. */
  take(place: string): Promise<Connection | undefined>;
  keep(place: string, connection: Connection): void;
  destroy(): void;
}

/** Milliseconds; a fraction of the time after which servers close idle connections (nginx: 75 s, Node: 5 s). */
const MAX_IDLE = 1000;

export function createKeptConnections(): KeptConnections {
  const idle = new Map<string, Connection[]>();
  const timers = new Map<Connection, NodeJS.Timeout>();
  const remove = (place: string, connection: Connection) => {
    clearTimeout(timers.get(connection));
    timers.delete(connection);
    const others = idle.get(place)?.filter((other) => other !== connection) ?? [];
    if (others.length > 0) idle.set(place, others);
    else idle.delete(place);
  };
  return {
    async take(place) {
      if (!idle.has(place)) return undefined;
      // whatever has arrived, such as the end of a connection, is read before the next step
      await setImmediate();
      for (;;) {
        const connection = idle.get(place)?.at(-1);
        if (connection === undefined) return undefined;
        remove(place, connection);
        if (connection.isOpen()) return connection;
        connection.destroy();
      }
    },
    keep(place, connection) {
      const expire = () => {
        remove(place, connection);
        connection.destroy();
      };
      idle.set(place, [...(idle.get(place) ?? []), connection]);
      timers.set(connection, setTimeout(expire, MAX_IDLE).unref());
    },
    destroy() {
      for (const [place, connections] of idle) {
        for (const connection of connections) {
          remove(place, connection);
          connection.destroy();
        }
      }
    },
  };
}
