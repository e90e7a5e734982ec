/** Left out of the lists, where it leaves an empty line. */
const HIDDEN = 'runbook_url';

const SUBJECT = `{{ define "nm.default.subject" }}{{ len .Alerts }} alert{{ if ne (len .Alerts) 1 }}s{{ end }} for {{ range .GroupLabels.SortedPairs }} {{ .Name }}={{ .Value }} {{ end }}{{ end }}`;

interface Style {
  readonly title: string;
  readonly section: (heading: string, color: string) => string;
  readonly list: string;
}

const STYLES: Readonly<Record<'text' | 'markdown', Style>> = {
  text: { title: '', section: (heading) => heading, list: '' },
  markdown: {
    title: '# ',
    section: (heading, color) => `## <font color=${color}>${heading}</font>`,
    list: '### ',
  },
};

/**
 * Equivalents of the templates that KubeSphere 3.2 and 3.3 install for manager 1.4: the number of alerts and their group
 * labels, then for the firing and the resolved alerts all labels and annotations.
 */
export const ALERTMANAGER_DEFAULT_TEMPLATES: readonly string[] = [SUBJECT, body('text'), body('markdown')];

function body(name: keyof typeof STYLES): string {
  const { title, section, list } = STYLES[name];
  const pairs = (heading: string, field: string): string =>
    `${list}${heading}:\n{{ range .${field}.SortedPairs }}{{ if ne .Name "${HIDDEN}" }}- {{ .Name }} = {{ .Value }}{{ end }}\n{{ end }}`;
  const alerts = (field: string, heading: string): string =>
    `{{ with .Alerts.${field} }}${heading}\n{{ range . }}${pairs('Labels', 'Labels')}${pairs('Annotations', 'Annotations')}{{ end }}{{ end }}`;
  return `{{ define "nm.default.${name}" }}${title}{{ template "nm.default.subject" . }}
${alerts('Firing', section('Alerts Firing:', '#CD0000'))}
${alerts('Resolved', section('Alerts Resolved:', '#00CD00'))}{{ end }}`;
}
