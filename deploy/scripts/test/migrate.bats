#!/usr/bin/env bats
# shellcheck disable=SC2154

load helper
load release

setup() {
  set_up_release
}

@test "migrates after a snapshot, and nothing else" {
  painel migrate --environment dev --digest "$(hex 2)"
  ended 0
  called_in_order 'create-db-cluster-snapshot' 'rds wait' 'delete job painel-migrate' 'apply .*step=first' 'get job painel-migrate'
  never_called 'apply -f .*painel.yaml$' rollout smoke-test 'ecr'
}

@test "does nothing without its snapshot" {
  answer 'aws rds create-db-cluster-snapshot *' 'AccessDenied' 254
  painel migrate --environment dev
  ended 1
  never_called 'kubectl .*(apply|delete)'
  PAINEL_CONFIRM=prod painel migrate --environment prod --skip-snapshot
  ended 3
  never_called 'kubectl .*(apply|delete)'
}

@test "fails when its job does" {
  answer 'kubectl -n painel get job *' '{"status": {"conditions": [{"type": "Failed", "status": "True"}]}}'
  painel migrate --environment dev
  ended 1
}

@test "in prod the environment's name is needed" {
  painel migrate --environment prod
  ended 3
  never_called snapshot 'kubectl .*(apply|delete)'
}

@test "--dry-run runs nothing" {
  painel migrate --environment prod --dry-run
  ended 0
  nothing_called
}
