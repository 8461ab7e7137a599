# What all tests have: a copy of the scripts, an overlay to render, and programs that record how they are called.
# shellcheck shell=bash disable=SC2034,SC2154

scripts_of_the_repository=$BATS_TEST_DIRNAME/..

# Each test works on its own copy, with kubectl, aws and curl recorded and answered by what the test says.
set_up_stubs() {
  T=$BATS_TEST_TMPDIR
  export T CALLS=$T/calls ANSWERS=$T/answers PAINEL_LANG=en PAINEL_LOG_FOLDER=$T/log PAINEL_POLL_SECONDS=0 PAINEL_MIGRATION_SECONDS=0
  export PAINEL_K8S=$T/k8s AWS_MAX_ATTEMPTS=1 HOME=$T
  unset PAINEL_CONFIRM PAINEL_TOKEN_COMMAND
  mkdir -p "$T/scripts" "$T/bin" "$ANSWERS"
  : >"$CALLS"
  cp -R "$scripts_of_the_repository"/../k8s "$T/k8s"
  for each in "$scripts_of_the_repository"/*; do
    if [ "${each##*/}" != test ]; then cp -R "$each" "$T/scripts/"; fi
  done
  for program in kubectl aws curl; do cp "$BATS_TEST_DIRNAME/recorder" "$T/bin/$program"; done
  PATH_BEFORE=$PATH
  PATH=$T/bin:$PATH
}

# One script stands in for another's call of it: stub_script NAME
stub_script() {
  cp "$BATS_TEST_DIRNAME/recorder" "$T/scripts/$1"
}

# answer PATTERN TEXT [CODE]: to a call that looks so; the last that was said counts.
answer() {
  local to
  to=$(to_calls_like "$1")
  printf '%s\n' "$2" >"$to.text"
  printf '%s' "${3:-0}" >"$to.code"
}

# let_through PATTERN PROGRAM: the program itself answers a call that looks so.
let_through() {
  printf '%s' "$2" >"$(to_calls_like "$1").real"
}

to_calls_like() {
  local number
  number=$(find "$ANSWERS" -name '*.pattern' | wc -l)
  number=$(printf '%03d' $((999 - number)))
  printf '%s' "$1" >"$ANSWERS/$number.pattern"
  printf '%s' "$ANSWERS/$number"
}

# painel SCRIPT ARGUMENT…: as somebody without a terminal runs it.
painel() {
  local name=$1
  shift
  run "$T/scripts/$name" "$@" </dev/null
}

# ended CODE, with all that was said where it did not.
ended() {
  if [ "$status" -ne "$1" ]; then
    printf 'ended %s instead of %s:\n%s\n' "$status" "$1" "$output"
    return 1
  fi
}

said() {
  if [[ $output != *"$1"* ]]; then
    printf 'not said: %s\nbut: %s\n' "$1" "$output"
    return 1
  fi
}

# Whether calls that look so came in this order, others between them or not.
called_in_order() {
  local from=1 found
  for pattern; do
    found=$(tail -n "+$from" "$CALLS" | grep -n -m 1 -E -e "$pattern" | cut -d : -f 1)
    if [ -z "$found" ]; then
      printf 'not called, or too early: %s\n' "$pattern"
      cat "$CALLS"
      return 1
    fi
    from=$((from + found))
  done
}

never_called() {
  for pattern; do
    if grep -E -e "$pattern" "$CALLS"; then return 1; fi
  done
}

nothing_called() {
  if [ -s "$CALLS" ]; then
    cat "$CALLS"
    return 1
  fi
}
