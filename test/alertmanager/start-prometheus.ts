import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Server, startServer } from '../debian/start-server.js';

/** The rules of a PrometheusRule. */
export interface PrometheusRule {
  readonly kind: 'PrometheusRule';
  readonly spec: { readonly groups: readonly object[] };
}

/**
 * Starts a Prometheus that scrapes nothing, evaluates rules each second, and sends alerts to an Alertmanager.
 *
 * @param alertmanager its URL
 * @param labels what Prometheus adds to every alert
 */
export function startPrometheus(
  folder: string,
  { spec: { groups } }: PrometheusRule,
  { alertmanager, labels }: { readonly alertmanager: string; readonly labels: Readonly<Record<string, string>> },
): Promise<Server> {
  return startServer({
    program: join(folder, 'prometheus'),
    ready: '/-/ready',
    args: (own, address) => {
      const [rules, config] = [join(own, 'rules.json'), join(own, 'prometheus.yml')];
      writeFileSync(rules, JSON.stringify({ groups }));
      writeFileSync(
        config,
        JSON.stringify({
          global: { evaluation_interval: '1s', external_labels: labels },
          rule_files: [rules],
          alerting: { alertmanagers: [{ static_configs: [{ targets: [new URL(alertmanager).host] }] }] },
        }),
      );
      return [
        `--config.file=${config}`,
        `--storage.tsdb.path=${join(own, 'data')}`,
        `--web.listen-address=${address}`,
        '--log.level=error',
        // it finds Alertmanager only after the first alerts
        '--rules.alert.resend-delay=1s',
      ];
    },
  });
}
