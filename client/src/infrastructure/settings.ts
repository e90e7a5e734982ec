import { type Uri, workspace } from 'vscode';
import { SETTINGS_SECTION } from '#server/protocol';

/** The settings that the client itself reads; the server requests its own. */
export interface SendSettings {
  /** The DingTalk API host of conversations; undefined: DingTalk's own. */
  readonly conversationBaseUrl: string | undefined;
  readonly timeoutMs: number;
}

export function readSendSettings(scope: Uri): SendSettings {
  const section = workspace.getConfiguration(SETTINGS_SECTION, scope);
  return {
    conversationBaseUrl: section.get<string>('send.conversationBaseUrl', '').trim() || undefined,
    timeoutMs: section.get<number>('send.timeout', 10) * 1000,
  };
}

/** VS Code's own proxy settings; `http.proxySupport: off` leaves the environment's. */
export interface ProxySettings {
  readonly httpProxy?: string;
  readonly noProxy: readonly string[];
  readonly strictSsl: boolean;
  /** A credential: for the sender only. */
  readonly proxyAuthorization?: string;
  readonly systemCertificates: boolean;
}

export function readProxySettings(): ProxySettings {
  const http = workspace.getConfiguration('http');
  const proxy = http.get<string>('proxySupport') === 'off' ? '' : http.get<string>('proxy', '').trim();
  const authorization = http.get<string | null>('proxyAuthorization')?.trim();
  return {
    ...(proxy && { httpProxy: proxy }),
    noProxy: http.get<string[]>('noProxy', []),
    strictSsl: http.get<boolean>('proxyStrictSSL', true),
    ...(authorization && { proxyAuthorization: authorization }),
    systemCertificates: http.get<boolean>('systemCertificates', true),
  };
}

/** A cluster is used only if `enabled` is set and the user has agreed for the workspace. */
export interface ClusterSettings {
  readonly enabled: boolean;
  /** The path of the kubeconfig; undefined: as for kubectl. */
  readonly kubeconfig: string | undefined;
  /** `namespace/name:port` of the notification manager's service. */
  readonly managerService: string;
  /** The manager's URL; undefined: through the API server. */
  readonly managerUrl: string | undefined;
}

export function readClusterSettings(): ClusterSettings {
  const section = workspace.getConfiguration(SETTINGS_SECTION);
  return {
    enabled: section.get<boolean>('cluster.enabled', false),
    kubeconfig: section.get<string>('cluster.kubeconfig', '').trim() || undefined,
    managerService: section.get<string>('cluster.managerService', '').trim(),
    managerUrl: section.get<string>('cluster.managerUrl', '').trim() || undefined,
  };
}

export interface KustomizeSettings {
  /** The path of `kustomize` or `kubectl`; undefined: the first one on the path. */
  readonly path: string | undefined;
  /** What a build may do beside reading files. */
  readonly allow: readonly ('remote' | 'helm' | 'plugins')[];
  /** The path of the folder or the file with values that is offered first. */
  readonly judgeAs: string;
}

export function readKustomizeSettings(): KustomizeSettings {
  const section = workspace.getConfiguration(SETTINGS_SECTION);
  return {
    path: section.get<string>('kustomize.path', '').trim() || undefined,
    allow: section.get<KustomizeSettings['allow']>('kustomize.allow', []),
    judgeAs: section.get<string>('kustomize.judgeAs', '').trim().replace(/\/+$/, ''),
  };
}

/** The path of `helm`; undefined: the first one on the path. */
export function readHelmPath(): string | undefined {
  return workspace.getConfiguration(SETTINGS_SECTION).get<string>('helm.path', '').trim() || undefined;
}

/** A port; 0: any free one. */
export function readSimulatorPort(): number {
  return workspace.getConfiguration(SETTINGS_SECTION).get<number>('simulator.port', 0);
}
