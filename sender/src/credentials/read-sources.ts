import { type ManifestObject, readDingTalkConfig, readManagerSettings } from '#core';
import type { CredentialSources } from './credential-sources.js';
import { USUAL_LABELLING } from './labelling.js';

/** What a receiver's targets are made of, from the objects at hand. Of several NotificationManagers the last one counts. */
export function readSources(objects: readonly ManifestObject[]): CredentialSources {
  const sources = {
    secrets: objects,
    configs: objects.map(readDingTalkConfig).filter((config) => config !== undefined),
  };
  const manager = objects.map(readManagerSettings).findLast((settings) => settings !== undefined);
  if (!manager) return sources;
  const { globalLabels, tenantLabels, defaultConfigLabels, tenantKey, defaultSecretNamespace } = manager;
  return {
    ...sources,
    labelling: {
      global: globalLabels,
      tenant: tenantLabels,
      defaultConfig: defaultConfigLabels,
      tenantKey: tenantKey ?? USUAL_LABELLING.tenantKey,
    },
    ...(defaultSecretNamespace !== undefined && { defaultNamespace: defaultSecretNamespace }),
  };
}
