/** Kinds of warnings that are about this program's libraries, not about what the user does. */
const FOR_DEVELOPERS: ReadonlySet<string> = new Set(['ExperimentalWarning', 'DeprecationWarning']);

/** Keeps Node's notes to developers out of the output. Other warnings are shown as before. */
export function hideNodeWarnings(): void {
  const shown = process.listeners('warning');
  process.removeAllListeners('warning');
  process.on('warning', (warning) => {
    if (FOR_DEVELOPERS.has(warning.name)) return;
    for (const show of shown) show(warning);
  });
}
