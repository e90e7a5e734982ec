import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Server, startServer } from '../debian/start-server.js';

/** Starts Alertmanager with a configuration, on its own, without a cluster. */
export function startAlertmanager(folder: string, config: string): Promise<Server> {
  return startServer({
    program: join(folder, 'prometheus-alertmanager'),
    ready: '/-/ready',
    args: (own, address) => {
      const file = join(own, 'alertmanager.yml');
      writeFileSync(file, config);
      return [
        `--config.file=${file}`,
        `--storage.path=${join(own, 'data')}`,
        `--web.listen-address=${address}`,
        '--cluster.listen-address=',
      ];
    },
  });
}

/** An alert as Alertmanager's API lists it. */
export interface ListedAlert {
  readonly labels: Readonly<Record<string, string>>;
  readonly fingerprint: string;
  readonly receivers: readonly { readonly name: string }[];
  readonly status: { readonly state: string; readonly inhibitedBy: readonly string[] };
}

/** Posts firing alerts. */
export async function postAlerts(url: string, alerts: readonly Readonly<Record<string, string>>[]): Promise<void> {
  const response = await fetch(`${url}/api/v2/alerts`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(alerts.map((labels) => ({ labels }))),
  });
  if (!response.ok) throw new Error(`Alertmanager answers ${response.status}: ${await response.text()}`);
}

export async function listAlerts(url: string): Promise<readonly ListedAlert[]> {
  const response = await fetch(`${url}/api/v2/alerts`);
  // the API's documentation says what it answers
  return (await response.json()) as readonly ListedAlert[];
}
