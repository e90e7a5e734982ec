/** Installs a packaged extension below `folder`, and returns the folder of installed extensions for `launch`. */
export function installVsix(vsix: string, folder: string): string;
