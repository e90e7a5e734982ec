import { describeTargetSource, formatTarget, renderPhrase } from '#core';
import type { Context } from '../context.js';
import { holdsUsedObjects } from '../holds-used-objects.js';
import { MANAGER_REQUEST, type ManagerAnswer, type ManagerParams } from '../protocol.js';

/** The notification manager that a file's manifests are for. */
export function registerManager(context: Context): void {
  const { connection, guard, pipelines, files } = context;
  connection.onRequest<ManagerAnswer | null, void>(
    MANAGER_REQUEST,
    guard<[ManagerParams], ManagerAnswer | null>(
      'manager',
      async ({ textDocument: { uri } }) => {
        const { version, target, tenants, tenantsFrom, localZone } = await pipelines.optionsOf(uri);
        const { source } = target;
        return {
          version,
          usesFile: await holdsUsedObjects(context, uri),
          name: formatTarget(version),
          source: source.kind,
          reason: renderPhrase(describeTargetSource(source), context.client.translations),
          configFile: source.kind === 'config' ? ((await files.of(uri))?.uri ?? null) : null,
          tenants: tenants ?? null,
          tenantsFrom: tenantsFrom ?? null,
          timeZone: localZone ?? null,
        };
      },
      null,
    ),
  );
}
