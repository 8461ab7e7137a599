#!/usr/bin/env bats
# shellcheck disable=SC2154

load helper
load release

setup() {
  set_up_release
  runs "$new"
  answer 'kubectl -n painel get configmap painel-release *' \
    "{\"data\": {\"current\": \"$new\", \"good\": \"$new\", \"previous\": \"$old\"}}"
  answer 'kubectl -n painel get ingress painel *' '{"spec": {"rules": [{"host": "painel.example.com"}]}}'
  answer 'kubectl -n painel get replicasets *' "{\"items\": [
    {\"metadata\": {\"annotations\": {\"deployment.kubernetes.io/revision\": \"7\"}},
     \"spec\": {\"template\": {\"spec\": {\"containers\": [{\"image\": \"$old\"}]}}}}]}"
}

@test "brings the release before back with its settings, and looks at it" {
  painel rollback --environment dev
  ended 0
  called_in_order 'rollout undo deployment/painel-api --to-revision=7' 'rollout undo deployment/painel-worker --to-revision=7' \
    "set image cronjob/painel-close-day cronjob/painel-partitions painel=$old" 'rollout status deployment/painel-api' \
    '^smoke-test --base-url https://painel.example.com' 'apply -f .*record.json'
  never_called delete snapshot migrate 'apply .*step' '^aws'
}

@test "brings the image back where the cluster has forgotten its settings" {
  answer 'kubectl -n painel get replicasets *' '{"items": []}'
  painel rollback --environment dev
  ended 0
  called_in_order "set image deployment/painel-api painel=$old" "set image deployment/painel-worker painel=$old"
}

@test "refuses whatever deletes" {
  for option in --restore-snapshot --restore-table --delete-data --delete-table --delete-groups --drop-schema --prune --prune-data \
    --skip-snapshot --cluster-id --tag; do
    painel rollback --environment dev "$option" x
    ended 3
    nothing_called
  done
}

@test "says so where no release before is known" {
  answer 'kubectl -n painel get configmap painel-release *' "$missing" 1
  painel rollback --environment dev
  ended 1
  said '--digest'
  never_called 'set image' undo
}

@test "changes nothing where that release runs already" {
  runs "$old"
  painel rollback --environment dev
  ended 3
  never_called 'set image' undo record
}

@test "in prod the environment's name is needed" {
  painel rollback --environment prod
  ended 3
  never_called 'set image' undo record
}

@test "a rollout that fails ends it" {
  answer 'kubectl * rollout status *' 'exceeded its progress deadline' 1
  painel rollback --environment dev
  ended 1
  never_called smoke-test record
}

@test "a smoke test that is red is not recorded as good" {
  answer 'smoke-test *' RED 1
  painel rollback --environment dev
  ended 1
  never_called record
}

@test "takes a digest and nothing else" {
  painel rollback --environment dev --digest latest
  ended 2
  painel rollback --environment dev --digest "$(hex 1)"
  ended 0
}

@test "--dry-run runs nothing" {
  painel rollback --environment prod --dry-run
  ended 0
  said '+ kubectl'
  nothing_called
}
