import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { type Alert, compileTemplates, DEFAULT_TEMPLATES, releaseOf } from '#core';
import { alertData, batchOf, notificationData } from '../../../core/src/manager/message/notification-data.js';
import { prepareTemplate } from '../../../core/src/manager/message/prepare-template.js';
import { root } from '../../bundles/paths.js';
import type { Bench, BenchReport } from '../bench.js';
import { generateAlerts } from '../generate-alerts.js';
import { installPeer } from '../install-peer.js';
import { versionIn } from '../version-in.js';

const ALERTS = 20;
const WARM_UP = 200;
const RENDERINGS = 2000;
const PEER_RENDERINGS = 100;
/** Renderings per second of the installed template. */
const AIM = 1000;
const PEER = '@evertdespiegeleer/go-template';

/** Only Go's own functions, because the peer has no others. */
const PLAIN = `{{ range .Alerts }}[{{ .Status }}] {{ .Annotations.message }}
{{ range $name, $value := .Labels }}  {{ $name }}: {{ $value }}
{{ end }}
{{ end }}.`;

interface Rate {
  readonly what: string;
  readonly perSecond: number;
}

/** Renderings of a message of many alerts, compared with Go's own engine in WebAssembly. */
export const templateBench: Bench = {
  name: 'template',
  async run({ folder, progress }) {
    const alerts = generateAlerts(ALERTS);
    progress(`${RENDERINGS} renderings of ${ALERTS} alerts`);
    const ours = [
      rateOf('the installed template', preparing(DEFAULT_TEMPLATES.texts, 'nm.default.text', alerts)),
      rateOf('a plain template', preparing([`{{ define "plain" }}${PLAIN}{{ end }}`], 'plain', alerts)),
      rateOf('a plain template, parsed each time', () =>
        preparing([`{{ define "plain" }}${PLAIN}{{ end }}`], 'plain', alerts)(),
      ),
    ];
    progress(`${PEER_RENDERINGS} renderings by ${PEER}`);
    const module = join(installPeer('template-peer', folder), 'node_modules', PEER);
    const peer = renderByPeer(module, alerts);
    const same = peer.output === preparing([`{{ define "plain" }}${PLAIN}{{ end }}`], 'plain', alerts)();
    return report(ours, { what: `the same by ${PEER}`, perSecond: peer.perSecond }, same, versionIn(module));
  },
};

function preparing(texts: readonly string[], template: string, alerts: readonly Alert[]): () => string {
  const templates = compileTemplates({ texts, packs: [], language: '' });
  const prepared = templates.kind === 'failed' ? templates : prepareTemplate(templates, template, 'template');
  const release = releaseOf();
  const batch = batchOf(alerts.map((alert) => alertData(alert, { release })));
  const data = notificationData(batch, { groupLabels: new Map(), receiver: '', release });
  return () => {
    const rendered = typeof prepared === 'function' ? prepared(data) : prepared;
    if (typeof rendered !== 'string') throw new Error(rendered.error);
    return rendered;
  };
}

function rateOf(what: string, render: () => string): Rate {
  for (let warm = 0; warm < WARM_UP; warm++) render();
  const started = performance.now();
  for (let done = 0; done < RENDERINGS; done++) render();
  return { what, perSecond: (RENDERINGS / (performance.now() - started)) * 1000 };
}

function renderByPeer(
  module: string,
  alerts: readonly Alert[],
): { readonly output: string; readonly perSecond: number } {
  const data = {
    Alerts: alerts.map(({ status, labels, annotations }) => ({
      Status: status,
      Labels: labels,
      Annotations: annotations,
    })),
  };
  const script = join(root, 'test/bench/template/render-peer.mjs');
  const answer = execFileSync(process.execPath, [script, module, String(PEER_RENDERINGS)], {
    input: JSON.stringify({ template: PLAIN, data }),
    encoding: 'utf8',
  });
  return JSON.parse(answer) as { readonly output: string; readonly perSecond: number };
}

function report(ours: readonly Rate[], peer: Rate, same: boolean, version: string): BenchReport {
  const [installed] = ours;
  const times = (ours[2]?.perSecond ?? 0) / peer.perSecond;
  return {
    subjects: [`kubesphere-dingtalk ${versionIn(root)}`, `${PEER} ${version}`],
    table: {
      head: [`message of ${ALERTS} alerts`, 'renderings per second'],
      rows: [...ours, peer].map(({ what, perSecond }) => [what, Math.round(perSecond).toLocaleString('en')]),
    },
    notes: [
      `The peer is Go’s own engine compiled to WebAssembly (5 MB); it parses the template and its data on each call. ${same ? 'Both produce the same output.' : 'Their output differs.'}`,
    ],
    aims: [
      {
        text: `the installed template is rendered ${AIM.toLocaleString('en')} times per second`,
        measured: Math.round(installed?.perSecond ?? 0).toLocaleString('en'),
        met: (installed?.perSecond ?? 0) >= AIM,
      },
      {
        text: 'faster than Go in WebAssembly, parsing included',
        measured: `${times.toFixed(1)} times as fast`,
        met: times > 1,
      },
    ],
    figures: { ours, peer, same },
  };
}
