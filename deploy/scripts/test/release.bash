# A cluster in which one release runs, and a registry that has the next.
# shellcheck shell=bash disable=SC2034

account=111122223333
repository=$account.dkr.ecr.us-east-1.amazonaws.com/painel
hex() { printf "sha256:%064d" "$1"; }
old=$repository@$(hex 1)
new=$repository@$(hex 2)

set_up_release() {
  set_up_stubs
  stub_script smoke-test
  stub_script validate
  answer 'aws ecr describe-images *' "{\"imageDetails\": [{\"imageDigest\": \"$(hex 2)\"}]}"
  answer 'kubectl kustomize *' "$(printf 'kind: Ingress\nspec:\n  rules:\n    - host: painel.example.com')"
  runs "$old"
  answer 'kubectl -n painel get configmap painel-release *' \
    "{\"data\": {\"current\": \"$old\", \"good\": \"$old\", \"previous\": \"\"}}"
  answer 'kubectl -n painel get job painel-migrate *' '{"status": {"conditions": [{"type": "Complete", "status": "True"}]}}'
  answer 'kubectl diff *' 'a difference' 1
}

# runs IMAGE
runs() {
  answer 'kubectl -n painel get deployment painel-api *' "{\"spec\": {\"template\": {\"spec\": {\"containers\": [{\"image\": \"$1\"}]}}}}"
}

missing='Error from server (NotFound): not found'
