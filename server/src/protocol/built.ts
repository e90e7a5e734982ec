/** The scheme of documents with what a kustomization builds. The client makes them, without the values of Secrets. */
export const BUILT_SCHEME = 'kubesphere-dingtalk-built';

/** Whether a document is what is built: all that is applied, and nothing beside it. */
export function isBuilt(uri: string): boolean {
  return uri.startsWith(`${BUILT_SCHEME}:`);
}
