// A file system without a disk and without a search, as extensions provide them: its folder /team is a copy of the one in
// MEMORY_FILES. And a command that runs one of ours, which its menus hide.
const { readdirSync, readFileSync, statSync } = require('node:fs');
const { join } = require('node:path');
const { commands, EventEmitter, FileSystemError, FileType, workspace } = require('vscode');

exports.activate = (context) => {
  const entries = new Map();
  entries.set('/', { type: FileType.Directory });
  load(process.env.MEMORY_FILES, '/team');
  function load(path, at) {
    const isFolder = statSync(path).isDirectory();
    entries.set(at, isFolder ? { type: FileType.Directory } : { type: FileType.File, bytes: readFileSync(path) });
    if (isFolder) for (const name of readdirSync(path)) load(join(path, name), join(at, name));
  }
  const changed = new EventEmitter();
  const find = (uri) => {
    const entry = entries.get(uri.path);
    if (!entry) throw FileSystemError.FileNotFound(uri);
    return entry;
  };
  const provider = {
    onDidChangeFile: changed.event,
    watch: () => ({ dispose: () => undefined }),
    stat: (uri) => {
      const { type, bytes = '', mtime = 0 } = find(uri);
      return { type, size: bytes.length, ctime: 0, mtime };
    },
    readDirectory: ({ path }) => {
      const folder = path.endsWith('/') ? path : `${path}/`;
      return [...entries]
        .filter(([at]) => at !== folder && at.startsWith(folder) && !at.slice(folder.length).includes('/'))
        .map(([at, { type }]) => [at.slice(folder.length), type]);
    },
    readFile: (uri) => find(uri).bytes,
    writeFile: (uri, bytes) => {
      entries.set(uri.path, { type: FileType.File, bytes, mtime: Date.now() });
      changed.fire([{ type: 1, uri }]);
    },
    createDirectory: (uri) => void entries.set(uri.path, { type: FileType.Directory }),
    delete: (uri) => void entries.delete(uri.path),
    rename: () => undefined,
  };
  context.subscriptions.push(
    workspace.registerFileSystemProvider('memory', provider),
    commands.registerCommand('memoryFiles.sendTestMessage', () =>
      commands.executeCommand('kubesphereDingtalk.sendTestMessage'),
    ),
  );
};
