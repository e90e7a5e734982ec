import { hostname, userInfo } from 'node:os';

/** The variables in which CI systems (GitHub, GitLab, Jenkins) and shells name the person, in this order. */
const PERSON = ['GITHUB_ACTOR', 'GITLAB_USER_LOGIN', 'BUILD_USER_ID', 'USER', 'LOGNAME', 'USERNAME'] as const;

/** Who runs the command, and on which computer: `anna (build-7)`. */
export function initiator(env: Readonly<Record<string, string | undefined>>): string {
  const person = PERSON.map((name) => env[name]?.trim()).find(Boolean) ?? accountName();
  return `${person} (${hostname()})`;
}

/** Containers may run under a user id without an account. */
function accountName(): string {
  try {
    return userInfo().username;
  } catch {
    return `user ${process.getuid?.() ?? ''}`.trim();
  }
}
