#!/usr/bin/env bash
# The steps of action.yml: action.sh install | lint | test | diff | comment. What they work on comes in the environment, and
# never from text that is put into a command.
set -euo pipefail

PROGRAM="$RUNNER_TEMP/kubesphere-dingtalk/node_modules/.bin/kubesphere-dingtalk"
# by which a later run finds the comment to update
MARKER='<!-- kubesphere-dingtalk: diff -->'

# Sets `paths` to the lines of PATHS. (Bash on macOS has no mapfile.)
read_paths() {
  paths=()
  while IFS= read -r line; do
    line="${line#"${line%%[![:space:]]*}"}"
    line="${line%"${line##*[![:space:]]}"}"
    [ -z "$line" ] || paths+=("$line")
  done <<<"${PATHS:-.}"
  [ ${#paths[@]} -gt 0 ] || paths=(.)
}

run() {
  "$PROGRAM" --lang "${OUTPUT_LANGUAGE:-en}" "$@"
}

# By default the version of the action, so that a pinned action runs a pinned program.
install() {
  local version="${VERSION:-}"
  [ -n "$version" ] || version=$(node -p "require('$GITHUB_ACTION_PATH/package.json').version")
  npm install --prefix "$RUNNER_TEMP/kubesphere-dingtalk" --no-save --no-audit --no-fund "${PACKAGE:-kubesphere-dingtalk@$version}"
}

# Annotations in the log, and the same findings as SARIF. The first report decides about success.
lint() {
  read_paths
  # the second run says the same on standard error
  [ -z "${SARIF_FILE:-}" ] || run lint --format sarif "${paths[@]}" >"$SARIF_FILE" 2>"$RUNNER_TEMP/kubesphere-dingtalk-errors" || true
  run lint --format github "${paths[@]}"
}

has_tests() {
  find . -name node_modules -prune -o \( -name '*.dingtalk-test.yaml' -o -name '*.dingtalk-test.yml' \) -print | grep -q .
}

test_routing() {
  if ! has_tests; then
    echo 'No routing tests.'
    return
  fi
  read_paths
  local report="$RUNNER_TEMP/kubesphere-dingtalk-routing.xml"
  # the second run says the same on standard error
  run test --format junit "${paths[@]}" >"$report" 2>"$RUNNER_TEMP/kubesphere-dingtalk-errors" || true
  echo "junit-file=$report" >>"$GITHUB_OUTPUT"
  run test "${paths[@]}"
}

# The work tree of a pull request is the merge with its base, so its difference from the base is the change.
compare() {
  read_paths
  git cat-file -e "$BASE^{commit}" 2>/dev/null || git fetch --quiet --no-tags --depth=1 origin "$BASE"
  local report="$RUNNER_TEMP/kubesphere-dingtalk-diff.md"
  local options=(--format markdown)
  [ -z "${FAIL_ON:-}" ] || options+=(--fail-on "$FAIL_ON")
  local status=0
  run diff "$BASE" "${options[@]}" -- "${paths[@]}" >"$report" || status=$?
  # 2: the comparison is incomplete, and standard error says why
  [ "$status" -lt 2 ] || return "$status"
  cat "$report" >>"$GITHUB_STEP_SUMMARY"
  echo "diff-file=$report" >>"$GITHUB_OUTPUT"
  # otherwise the log of a failed step would be empty
  [ "$status" -eq 0 ] || cat "$report" >&2
  return "$status"
}

# Updates the comment of an earlier run, or writes the first one.
comment() {
  local issue="repos/$GITHUB_REPOSITORY/issues/$PULL_REQUEST/comments"
  local found body="$RUNNER_TEMP/kubesphere-dingtalk-comment.md"
  { echo "$MARKER"; cat "$DIFF_FILE"; } >"$body"
  found=$(gh api --paginate "$issue" --jq ".[] | select(.user.type == \"Bot\" and (.body | startswith(\"$MARKER\"))) | .id" | head -n 1)
  if [ -n "$found" ]; then
    gh api --silent --method PATCH "repos/$GITHUB_REPOSITORY/issues/comments/$found" --field "body=@$body"
  else
    gh api --silent --method POST "$issue" --field "body=@$body"
  fi
}

case "${1:-}" in
  install | lint | comment) "$1" ;;
  test) test_routing ;;
  diff) compare ;;
  *)
    echo "action.sh: unknown step: ${1:-none}" >&2
    exit 2
    ;;
esac
