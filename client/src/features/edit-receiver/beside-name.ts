/** The path of the file for the Secrets of a manifest: `team/receivers.secret.yaml` for `team/receivers.yaml`. */
export function besideName(path: string): string {
  const [, stem = path, extension = '.yaml'] = /^(.*?)(\.ya?ml)?$/s.exec(path) ?? [];
  return `${stem}.secret${extension}`;
}
