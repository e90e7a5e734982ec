import { arrivingAlerts, type Incident, routeAlerts, type SampleAlert, stopsManager } from '#core';
import type { AnalysedFile } from '../config/pipeline-options.js';
import { EXIT } from '../exit-code.js';
import type { Terminal } from '../terminal/terminal.js';
import { pipelineOf, type Surroundings } from './pipeline-of.js';
import { previewReport, type WantedPreview } from './preview-report.js';

interface Wanted extends WantedPreview {
  /** `test`: only for a trace. */
  readonly format: 'text' | 'json' | 'test';
}

/** Prints the receivers of each alert, or a trace of one, based on all manifests. */
export async function previewPipeline(
  files: readonly AnalysedFile[],
  samples: readonly SampleAlert[],
  { format, ...wanted }: Wanted,
  terminal: Terminal,
): Promise<void> {
  const report = await previewReport(files, samples, wanted, terminal);
  if (format === 'test' && report.test) {
    terminal.print(report.test());
    terminal.exit(EXIT.ok);
    return;
  }
  terminal.print(format === 'json' ? report.json() : report.text());
  terminal.exit(report.loses ? EXIT.findings : EXIT.ok);
}

/** What stops the manager for everybody, based on all manifests. */
export async function findStops(
  files: readonly AnalysedFile[],
  samples: readonly SampleAlert[],
  surroundings: Surroundings,
  cwd: string,
): Promise<readonly Incident[]> {
  const { pipeline } = await pipelineOf(files, undefined, surroundings, cwd);
  return routeAlerts(pipeline, arrivingAlerts(samples)).incidents.filter(stopsManager);
}
