import { configuredName, KUBESPHERE_CONFIG } from '../../manager/pipeline/settings/cluster-name.js';
import { isJsonObject, type JsonObject, textOf } from '../../yaml/object.js';
import { writeManifest } from '../../yaml/write-manifest.js';

/** KubeSphere's configuration with nothing but the name of the cluster: the rest holds credentials. */
export function clusterNameOnly(configMap: JsonObject): JsonObject {
  const { namespace, name, key } = KUBESPHERE_CONFIG;
  const text = isJsonObject(configMap.data) ? textOf(configMap.data[key]) : '';
  const clusterName = configuredName(text);
  const kept = clusterName === '' ? {} : { [key]: writeManifest({ multicluster: { clusterName } }) };
  return { apiVersion: 'v1', kind: 'ConfigMap', metadata: { namespace, name }, data: kept };
}
