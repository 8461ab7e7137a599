# What every script has in common; each sources this first. Exit codes as of bin/painel: 0 done, 1 failed, 2 wrong options or
# settings, 3 refused by a rule.
# shellcheck shell=sh disable=SC2034
script=${0##*/}
here=$(cd "$(dirname "$0")" && pwd)
k8s=${PAINEL_K8S:-$here/../k8s}
language=pt
environment=
region=
dry_run=false
log_file=
work=$(mktemp -d)
export AWS_PAGER=
umask 077
trap 'rm -rf "$work"' EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

# The first text in Portuguese, the second in English.
t() {
  if [ "$language" = en ]; then printf '%s\n' "$2"; else printf '%s\n' "$1"; fi
}

note() {
  if [ -n "$log_file" ]; then printf '%s %s\n' "$(date -u +%Y-%m-%dT%H:%M:%SZ)" "$*" >>"$log_file"; fi
}

say() {
  t "$1" "$2"
  note "$(t "$1" "$2")"
}

complain() {
  t "$script: $1" "$script: $2" >&2
  note "$(t "$1" "$2")"
}

fail() {
  complain "$1" "$2"
  exit 1
}

misused() {
  complain "$1 (veja --help)" "$2 (see --help)"
  exit 2
}

refuse() {
  complain "recusado: $1" "refused: $2"
  exit 3
}

# Chooses the language before anything is said, and helps whoever asks for it.
begin() {
  language=${PAINEL_LANG:-pt}
  before=
  for argument; do
    if [ "$before" = --lang ]; then language=$argument; fi
    before=$argument
  done
  case $language in
    pt | en) ;;
    *) misused "--lang é pt ou en, e não $language" "--lang is pt or en, not $language" ;;
  esac
  for argument; do
    case $argument in
      --help | -h)
        cat "$here/help/$script.$language.txt" "$here/help/common.$language.txt"
        exit 0
        ;;
    esac
  done
}

# value OPTION VALUE…: what an option is given.
value() {
  if [ $# -lt 2 ] || [ -z "$2" ]; then misused "$1 pede um valor" "$1 needs a value"; fi
  case $2 in
    --*) misused "$1 pede um valor, e não $2" "$1 needs a value, not $2" ;;
  esac
  printf '%s\n' "$2"
}

# The options that all take; says in $taken how many words these were.
common() {
  taken=2
  case $1 in
    --environment)
      environment=$(value "$@")
      ;;
    --region) region=$(value "$@") ;;
    --log-file) log_file=$(value "$@") ;;
    --lang) value "$@" >/dev/null ;;
    --dry-run)
      dry_run=true
      taken=1
      ;;
    *) misused "opção desconhecida: $1" "unknown option: $1" ;;
  esac
}

# After the options: what they must name, and where everything is written down.
ready() {
  case $environment in
    dev | prod) ;;
    '') if [ "${1:-}" != anywhere ]; then misused "falta --environment dev|prod" "--environment dev|prod is missing"; fi ;;
    *) misused "--environment é dev ou prod, e não $environment" "--environment is dev or prod, not $environment" ;;
  esac
  if [ -n "$environment" ] && [ ! -d "$k8s/overlays/$environment" ]; then
    misused "não há $k8s/overlays/$environment" "there is no $k8s/overlays/$environment"
  fi
  if [ -z "$region" ]; then region=$(setting PAINEL_AWS_REGION); fi
  region=${region:-us-east-1}
  if [ -z "$log_file" ]; then
    log_file=${PAINEL_LOG_FOLDER:-${HOME:-/tmp}/.painel/log}/$script-${environment:-any}-$(date -u +%Y%m%dT%H%M%SZ)-$$.log
  fi
  mkdir -p "$(dirname "$log_file")" && : >>"$log_file" \
    || misused "não se pode escrever em $log_file" "$log_file cannot be written"
  say "$script: registro em $log_file" "$script: the log is $log_file"
}

# need TOOL…
need() {
  for tool; do
    if ! command -v "$tool" >/dev/null 2>&1; then fail "falta o programa $tool" "the program $tool is missing"; fi
  done
}

# A setting of the overlay, or of the base below it; empty if neither has it.
setting() {
  for file in "$k8s/overlays/$environment/settings.env" "$k8s/base/first/settings.env"; do
    if [ -f "$file" ]; then
      found=$(sed -n "s|^$1=||p" "$file" | tail -n 1)
      if [ -n "$found" ]; then
        printf '%s\n' "$found"
        return 0
      fi
    fi
  done
}

# In production somebody types the environment's name; whoever cannot says it in PAINEL_CONFIRM.
confirm() {
  if [ "$environment" != prod ] || [ "$dry_run" = true ]; then return 0; fi
  if [ -n "${PAINEL_CONFIRM:-}" ]; then
    typed=$PAINEL_CONFIRM
  elif [ -t 0 ]; then
    say "$1" "$2"
    t "Digite o nome do ambiente ($environment) para continuar:" "Type the environment's name ($environment) to go on:"
    read -r typed || typed=
  else
    refuse "sem terminal, PAINEL_CONFIRM diz o nome do ambiente" "without a terminal PAINEL_CONFIRM says the environment's name"
  fi
  if [ "$typed" != "$environment" ]; then
    refuse "foi dito '$typed', e o ambiente é $environment" "'$typed' was said, and the environment is $environment"
  fi
}
