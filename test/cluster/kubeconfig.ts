/** A kubeconfig with one cluster, as JSON, which is also YAML. */
export interface KubeconfigParts {
  readonly server: string;
  readonly context?: string;
  readonly namespace?: string;
  /** PEM. */
  readonly ca?: string;
  /** The user's credentials: a token, a login program or certificates. */
  readonly user?: Readonly<Record<string, unknown>>;
}

export function kubeconfig({ server, context = 'test', namespace, ca, user }: KubeconfigParts): string {
  const authority = ca === undefined ? {} : { 'certificate-authority-data': Buffer.from(ca).toString('base64') };
  return JSON.stringify({
    apiVersion: 'v1',
    kind: 'Config',
    'current-context': context,
    clusters: [{ name: `${context}-cluster`, cluster: { server, ...authority } }],
    users: user === undefined ? [] : [{ name: `${context}-user`, user }],
    contexts: [
      {
        name: context,
        context: { cluster: `${context}-cluster`, user: `${context}-user`, ...(namespace && { namespace }) },
      },
    ],
  });
}
