/** The way from an object's root to a value: member names and list indices. */
export type Path = readonly (string | number)[];

/** Kubernetes' notation: `spec.dingtalk.chatbot.keywords[0]`. */
export function formatPath(path: Path): string {
  return path.reduce<string>((text, step) => {
    if (typeof step === 'number') return `${text}[${step}]`;
    return text === '' ? step : `${text}.${step}`;
  }, '');
}
