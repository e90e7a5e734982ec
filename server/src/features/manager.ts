import type { Context } from '../context.js';
import { MANAGER_REQUEST, type ManagerAnswer, type ManagerParams } from '../protocol.js';

/** The notification manager that a file's manifests are for. */
export function registerManager({ connection, guard, pipelines }: Context): void {
  connection.onRequest<ManagerAnswer | null, void>(
    MANAGER_REQUEST,
    guard<[ManagerParams], ManagerAnswer | null>(
      'manager',
      async ({ textDocument: { uri } }) => {
        const { version, tenants, localZone } = await pipelines.optionsOf(uri);
        return { version, tenants: tenants ?? null, timeZone: localZone };
      },
      null,
    ),
  );
}
