// Stands in for the native @vscode/spdlog, VS Code's log writer, which would need a compiler.
// VS Code loads it with import(): only plain `exports.NAME =` assignments become named exports there.
const { appendFileSync } = require('node:fs');

const LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'critical', 'off'];
const INFO = 2;

class Logger {
  constructor(file) {
    this.file = file;
    this.level = INFO;
    this.plain = false;
    for (const [level, name] of LEVELS.slice(0, -1).entries()) this[name] = (text) => this.write(level, text);
  }

  write(level, text) {
    if (!this.file || level < this.level) return;
    try {
      appendFileSync(this.file, this.plain ? String(text) : `${new Date().toISOString()} [${LEVELS[level]}] ${text}\n`);
    } catch {
      // the log folder goes away before VS Code does, at the end of a run
      this.file = undefined;
    }
  }

  getLevel() {
    return this.level;
  }

  setLevel(level) {
    this.level = level;
  }

  shouldLog(level) {
    return level >= this.level;
  }

  clearFormatters() {
    this.plain = true;
  }

  setPattern() {
    this.plain = false;
  }

  flush() {
    return undefined;
  }

  drop() {
    this.file = undefined;
  }
}

const create = async (_name, file) => new Logger(file);

exports.Logger = Logger;
exports.createRotatingLogger = create;
exports.createAsyncRotatingLogger = create;
exports.setLevel = () => undefined;
exports.setFlushOn = () => undefined;
exports.shutdown = () => undefined;
