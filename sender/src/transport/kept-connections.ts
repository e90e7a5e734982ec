import { setImmediate } from 'node:timers/promises';
import type { Connection } from './open-connection.js';

/** Idle connections by place (host and proxy), each ready for another request. */
export interface KeptConnections {
  /** A connection that the other side has not closed yet; undefined without one. */
  take(place: string): Promise<Connection | undefined>;
  keep(place: string, connection: Connection): void;
  /** Whether it was idle. */
  remove(connection: Connection): boolean;
}

export function createKeptConnections(): KeptConnections {
  const idle = new Map<string, Connection[]>();
  return {
    async take(place) {
      if (!idle.has(place)) return undefined;
      // whatever has arrived, such as the end of a connection, is read before the next step
      await setImmediate();
      for (;;) {
        const connection = idle.get(place)?.pop();
        if (connection === undefined) {
          idle.delete(place);
          return undefined;
        }
        if (connection.isOpen()) return connection;
        connection.destroy();
      }
    },
    keep(place, connection) {
      const others = idle.get(place);
      if (others) others.push(connection);
      else idle.set(place, [connection]);
    },
    remove(connection) {
      for (const connections of idle.values()) {
        const index = connections.indexOf(connection);
        if (index < 0) continue;
        connections.splice(index, 1);
        return true;
      }
      return false;
    },
  };
}
