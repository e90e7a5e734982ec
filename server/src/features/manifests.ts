import { isManifestFile, LIMITS } from '#workspace';
import type { Context } from '../context.js';
import { orderByNearness } from '../manifests/order-by-nearness.js';
import { MANIFESTS_REQUEST, type ManifestFileAnswer, type ManifestsAnswer, type ManifestsParams } from '../protocol.js';

/** Which files of the workspace hold which kinds of objects. Values never leave the server. */
export function registerManifests({ connection, guard, manifests }: Context): void {
  const maxBytes = LIMITS.manifests.bytes;
  connection.onRequest(
    MANIFESTS_REQUEST,
    guard<[ManifestsParams], ManifestsAnswer>(
      'manifests',
      async ({ textDocument: { uri: from } }) => {
        const found = orderByNearness(await manifests.refresh(), from);
        const files = found.flatMap(({ uri, facts }): ManifestFileAnswer[] => {
          const kinds = new Set(facts.flatMap(({ pipeline }) => pipeline.map(({ kind }) => kind)));
          return kinds.size > 0 && isManifestFile(uri) ? [{ uri, kinds: [...kinds] }] : [];
        });
        return { files, maxBytes };
      },
      { files: [], maxBytes },
    ),
  );
}
