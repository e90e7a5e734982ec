import { cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { root } from '../bundles/paths.js';
import { createRepositoryIn } from '../git/repository.js';

/** Programs that stand for kustomize and helm where none are installed. */
export const PATH_WITH_STAND_INS = [join(root, 'test/forms/stand-in'), process.env.PATH].join(delimiter);

/**
 * A folder with everything that the commands of the pages name: the examples of this repository under the names that
 * the pages use.
 *
 * @param repository whether there is a Git repository, with the revisions that the pages name
 */
export function makeWorkplace(repository: boolean): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'docs-')));
  const example = (name: string): string => readFileSync(join(root, 'examples', name), 'utf8');
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  const good = example('good.yaml');
  // without the case about a day's alerts: some of them reach nobody, which --require-coverage reports
  const [test = ''] = example('good.dingtalk-test.yaml')
    .replace('[good.yaml]', '[receivers.yaml]')
    .split(/^ {2}- name: Both/m);
  cpSync(join(root, 'examples'), join(folder, 'examples'), { recursive: true });
  cpSync(join(root, 'test/forms/helm/chart'), join(folder, 'charts/alerts'), { recursive: true });
  cpSync(join(root, 'test/forms/kustomize/base'), join(folder, 'base'), { recursive: true });
  cpSync(join(root, 'test/forms/kustomize/overlays'), join(folder, 'overlays'), { recursive: true });
  write('manifests/receivers.yaml', good);
  write('manifests/receivers.dingtalk-test.yaml', test);
  for (const path of ['alerts.json', 'last-week.json', 'manifests/alerts.json']) write(path, example('alerts.json'));
  write('rules/rules.yaml', example('rules.yaml'));
  write('receivers.yaml', good);
  write('before/receivers.yaml', good);
  write('after/receivers.yaml', good.replace('values: [critical, error]', 'values: [critical]'));
  if (repository) {
    const { git, commit } = createRepositoryIn(folder);
    commit({ 'README.md': 'Alerts.\n' });
    git('tag', 'v1.2');
    git('update-ref', 'refs/remotes/origin/main', 'HEAD');
    git('switch', '--quiet', '--create', 'change');
    commit({ 'README.md': 'More alerts.\n' });
    git('tag', 'v1.3');
  } else mkdirSync(join(folder, '.git'));
  return folder;
}
