/** The path from the root of an object to a value: member names and list indices. */
export type Path = readonly (string | number)[];

/** The notation of Kubernetes: `spec.dingtalk.chatbot.keywords[0]`. */
export function formatPath(path: Path): string {
  return path.reduce<string>((text, step) => {
    if (typeof step === 'number') return `${text}[${step}]`;
    return text === '' ? step : `${text}.${step}`;
  }, '');
}
