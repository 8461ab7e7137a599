# How scripts run other programs: each command is written down, and none is run with --dry-run.
# shellcheck shell=sh disable=SC2154

quoted() {
  line=
  for word; do
    case $word in
      '' | *[!A-Za-z0-9_@%+=:,./?-]*) word=\'$(printf '%s' "$word" | sed "s/'/'\\\\''/g")\' ;;
    esac
    line="$line $word"
  done
  printf '%s\n' "+$line"
}

# On the screen too where nothing is run; not in what a caller reads, so on the error stream.
announce() {
  quoted "$@" >"$work/announced"
  note "$(cat "$work/announced")"
  if [ "$dry_run" = true ]; then cat "$work/announced" >&2; fi
}

# Changes something, before everybody's eyes; the script ends if it fails.
run() {
  announce "$@"
  if [ "$dry_run" = true ]; then return 0; fi
  {
    result=0
    "$@" 2>&1 || result=$?
    echo "$result" >"$work/result"
  } | tee -a "$log_file"
  result=$(cat "$work/result")
  if [ "$result" -ne 0 ]; then fail "falhou ($result): $(quoted "$@")" "failed ($result): $(quoted "$@")"; fi
}

# Reads something; the script ends if it cannot. With --dry-run nothing is known: {}.
ask() {
  announce "$@"
  if [ "$dry_run" = true ]; then
    echo '{}'
    return 0
  fi
  if ! "$@" 2>"$work/err"; then
    fail "falhou: $(quoted "$@"): $(cat "$work/err")" "failed: $(quoted "$@"): $(cat "$work/err")"
  fi
}

# Changes something whose answer nobody need see; the script ends if it fails.
quietly() {
  ask "$@" >/dev/null
}

# Looks for something that may not be there (1); the script ends if it cannot look.
seek() {
  announce "$@"
  if [ "$dry_run" = true ]; then return 1; fi
  if "$@" 2>"$work/err"; then return 0; fi
  if grep -Eq 'NotFound|[Nn]ot [Ff]ound|does not exist' "$work/err"; then return 1; fi
  fail "falhou: $(quoted "$@"): $(cat "$work/err")" "failed: $(quoted "$@"): $(cat "$work/err")"
}

# Like seek, into a file, since a script does not end within a pipe or a condition: found FILE COMMAND…
found() {
  into=$1
  shift
  looked=0
  seek "$@" >"$into" || looked=$?
  if [ "$looked" -gt 1 ]; then exit "$looked"; fi
  return "$looked"
}

# amazon HOW SERVICE ARGUMENT…; HOW is run, ask, seek or the like.
amazon() {
  how=$1
  service=$2
  shift 2
  case $service in
    cognito-idp) endpoint=${PAINEL_COGNITO_ENDPOINT:-} ;;
    dynamodb) endpoint=${PAINEL_DYNAMODB_ENDPOINT:-} ;;
    sqs) endpoint=${PAINEL_SQS_ENDPOINT:-} ;;
    *) endpoint= ;;
  esac
  if [ -n "$endpoint" ]; then set -- "$@" --endpoint-url "$endpoint"; fi
  "$how" aws "$service" "$@" --region "$region" --output json
}

# The same into a file: amazon_found FILE SERVICE ARGUMENT…
amazon_found() {
  kept=$1
  shift
  amazon into_kept "$@"
}

into_kept() {
  found "$kept" "$@"
}
