import { defaultConfigTest, type ManifestObject, readDingTalkConfig, readManagerSettings } from '#core';
import type { CredentialSources } from './credential-sources.js';
import { DEFAULT_LABELLING } from './labelling.js';

/**
 * What a receiver's targets are made of, from the objects at hand. Of several NotificationManagers the last one counts.
 *
 * @param further objects of other files, the nearest last: what `own` tells comes first
 * @param files the file of each object, as it is shown; without an entry, that of the receiver
 */
export function readSources(
  own: readonly ManifestObject[],
  further: readonly ManifestObject[] = [],
  files?: ReadonlyMap<ManifestObject, string>,
): CredentialSources {
  const objects = [...further, ...own];
  const sources = {
    secrets: own,
    ...(further.length > 0 && { furtherSecrets: further }),
    ...(files && { files }),
    configs: objects.map(readDingTalkConfig).filter((config) => config !== undefined),
  };
  const manager = objects.map(readManagerSettings).findLast((settings) => settings !== undefined);
  if (!manager) return sources;
  const { globalLabels, tenantLabels, defaultConfigSelector, tenantKey, defaultSecretNamespace } = manager;
  return {
    ...sources,
    labelling: {
      global: globalLabels,
      tenant: tenantLabels,
      isDefaultConfig: defaultConfigTest(defaultConfigSelector),
      tenantKey: tenantKey ?? DEFAULT_LABELLING.tenantKey,
    },
    ...(defaultSecretNamespace !== undefined && { defaultNamespace: defaultSecretNamespace }),
  };
}
