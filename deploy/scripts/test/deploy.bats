#!/usr/bin/env bats
# shellcheck disable=SC2154

bats_require_minimum_version 1.5.0
load helper
load release

setup() {
  set_up_release
}

@test "brings a release in this order" {
  painel deploy --environment dev --tag 1.2.3
  ended 0
  called_in_order '^validate --environment dev' 'describe-images .*imageTag=1.2.3' '^kubectl kustomize' '^kubectl diff' \
    'create-db-cluster-snapshot --db-cluster-identifier painel-dev ' 'wait db-cluster-snapshot-available' \
    'delete job painel-migrate' 'apply .*step=first' 'get job painel-migrate' 'apply -f .*record.json' \
    'apply -f .*painel.yaml$' 'rollout status deployment/painel-api' 'rollout status deployment/painel-worker' \
    '^smoke-test --base-url https://painel.example.com' 'apply -f .*record.json'
}

@test "deploys a digest and nothing that can be moved" {
  mkdir "$T/first"
  cat >"$T/first/kubectl" <<'END'
#!/bin/sh
if [ "$1" = kustomize ]; then cat "$2/kustomization.yaml" >"$T/rendered"; fi
exec "$T/bin/kubectl" "$@"
END
  chmod +x "$T/first/kubectl"
  PATH=$T/first:$PATH
  painel deploy --environment dev --tag 1.2.3
  grep -q "digest: $(hex 2)" "$T/rendered"
  run ! grep -q newTag "$T/rendered"
}

@test "stops where the registry has no such tag" {
  answer 'aws ecr describe-images *' 'ImageNotFoundException' 254
  painel deploy --environment dev --tag 9.9.9
  ended 1
  never_called snapshot 'kubectl .*(apply|delete|set|rollout)'
}

@test "in prod the environment's name is needed" {
  painel deploy --environment prod --tag 1.2.3
  ended 3
  never_called snapshot 'kubectl .*(apply|delete|set|rollout)'
  PAINEL_CONFIRM=dev painel deploy --environment prod --tag 1.2.3
  ended 3
  never_called snapshot 'kubectl .*(apply|delete|set|rollout)'
  PAINEL_CONFIRM=prod painel deploy --environment prod --tag 1.2.3
  ended 0
}

@test "in prod nothing goes without a snapshot" {
  PAINEL_CONFIRM=prod painel deploy --environment prod --skip-snapshot
  ended 3
  nothing_called
}

@test "elsewhere the snapshot may be left out" {
  painel deploy --environment dev --skip-snapshot
  ended 0
  never_called snapshot
}

@test "a validation that fails ends it" {
  answer 'validate *' 'WRONG' 1
  painel deploy --environment dev
  ended 1
  never_called snapshot 'kubectl'
}

@test "a difference that cannot be shown ends it" {
  answer 'kubectl diff *' 'forbidden' 2
  painel deploy --environment dev
  ended 1
  never_called snapshot 'kubectl .*(apply|delete|set|rollout)'
}

@test "a snapshot that fails ends it" {
  answer 'aws rds create-db-cluster-snapshot *' 'SnapshotQuotaExceeded' 254
  painel deploy --environment dev
  ended 1
  never_called 'rds wait' 'kubectl .*(apply|delete|set|rollout)'
}

@test "a snapshot that does not become available ends it" {
  answer 'aws rds wait *' 'Waiter failed' 255
  painel deploy --environment dev
  ended 1
  never_called 'kubectl .*(apply|delete|set|rollout)'
}

@test "a migration that fails leaves the release before" {
  answer 'kubectl -n painel get job *' '{"status": {"conditions": [{"type": "Failed", "status": "True"}]}}'
  answer 'kubectl -n painel logs *' 'migration V028 failed'
  painel deploy --environment dev
  ended 1
  said 'migration V028 failed'
  said 'the release before goes on serving'
  never_called 'apply -f .*painel.yaml$' record.json rollout smoke-test
}

@test "a migration that does not end leaves the release before" {
  answer 'kubectl -n painel get job *' '{"status": {"active": 1}}'
  PAINEL_MIGRATION_SECONDS=0 painel deploy --environment dev
  ended 1
  never_called 'apply -f .*painel.yaml$' record.json rollout smoke-test
}

@test "a rollout that fails says how to go back" {
  answer 'kubectl * rollout status deployment/painel-worker *' 'exceeded its progress deadline' 1
  painel deploy --environment dev
  ended 1
  said 'to go back: '
  said 'rollback --environment dev'
  never_called smoke-test
  [ "$(grep -c record.json "$CALLS")" -eq 1 ]
}

@test "a smoke test that is red says how to go back, and the release is not good" {
  answer 'smoke-test *' 'RED' 1
  painel deploy --environment dev
  ended 1
  said 'to go back: '
  [ "$(grep -c record.json "$CALLS")" -eq 1 ]
}

@test "what is not there yet is no fault the first time" {
  answer 'kubectl -n painel get deployment painel-api *' "$missing" 1
  answer 'kubectl -n painel get configmap painel-release *' "$missing" 1
  painel deploy --environment dev
  ended 0
  said 'the first release in this environment'
}

@test "a cluster that cannot be asked is no first time" {
  answer 'kubectl -n painel get deployment painel-api *' 'Unable to connect to the server' 1
  painel deploy --environment dev
  ended 1
  never_called snapshot 'kubectl .*(apply|delete|set|rollout)'
}

@test "--dry-run runs nothing" {
  painel deploy --environment prod --dry-run
  ended 0
  said '+ kubectl'
  said 'create-db-cluster-snapshot'
  nothing_called
}
