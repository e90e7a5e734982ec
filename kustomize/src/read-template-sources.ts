/** A document that Helm prints. */
export interface RenderedDocument {
  readonly text: string;
  /** The path of its template from the chart's folder; undefined: not told. */
  readonly source: string | undefined;
}

/** Splits the output at the comments that name the template of each document, such as `# Source: alerts/templates/a.yaml`. */
export function readTemplateSources(output: string): readonly RenderedDocument[] {
  return output
    .split(/^---[ \t]*\r?\n/m)
    .filter((text) => text.split('\n').some((line) => /^\s*[^\s#]/.test(line)))
    .map((text) => {
      // the first step is the name of the chart, which its folder need not have
      const [, source] = /^# Source: [^/\r\n]+\/(.+?)\r?$/m.exec(text) ?? [];
      return { text: text.endsWith('\n') ? text : `${text}\n`, source };
    });
}
