/** The files of the sample, relative to its folder in the extension, and to the new one. */
export const SAMPLE_FILES: readonly string[] = [
  '.kubesphere-dingtalk.yaml',
  'README.md',
  'alerts/alerts.json',
  'receivers.yaml',
  'routing.dingtalk-test.yaml',
  'routing.yaml',
  'rules.yaml',
  'secret.yaml',
];

/** The manifest with the mistake, and its receiver. */
export const FAULTY_FILE = 'receivers.yaml';
export const FAULTY_RECEIVER = 'on-call';

/** The name of the new folder. */
export const SAMPLE_FOLDER = 'dingtalk-sample';

/** Where a file of the sample comes from, which may be in the language of VS Code. */
export function sourceOf(file: string, isChinese: boolean): string {
  return file === 'README.md' && isChinese ? 'README.zh-cn.md' : file;
}

/** The first free name: `dingtalk-sample`, `dingtalk-sample-2`, … */
export async function freeName(name: string, isTaken: (name: string) => Promise<boolean>): Promise<string> {
  for (let number = 1; ; number++) {
    const candidate = number === 1 ? name : `${name}-${number}`;
    if (!(await isTaken(candidate))) return candidate;
  }
}
