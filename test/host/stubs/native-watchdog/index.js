// Stands in for the native @vscode/native-watchdog, which would need a compiler. The extension host also watches its
// parent by itself, so nothing is left to do here but to end the process.
exports.start = () => undefined;
exports.exit = (code) => process.reallyExit(code ?? 0);
