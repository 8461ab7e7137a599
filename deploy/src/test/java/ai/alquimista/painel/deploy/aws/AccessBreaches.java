package ai.alquimista.painel.deploy.aws;

import static ai.alquimista.painel.deploy.aws.Breach.put;
import static ai.alquimista.painel.deploy.aws.Breach.remove;
import static ai.alquimista.painel.deploy.aws.Breach.text;
import static ai.alquimista.painel.deploy.aws.Breach.value;
import static ai.alquimista.painel.deploy.aws.Breach.with;
import static ai.alquimista.painel.deploy.aws.Breach.without;
import static ai.alquimista.painel.deploy.aws.Wall.CALLS;
import static ai.alquimista.painel.deploy.aws.Wall.CODE;
import static ai.alquimista.painel.deploy.aws.Wall.DIRECTORY;
import static ai.alquimista.painel.deploy.aws.Wall.NARROW;
import static ai.alquimista.painel.deploy.aws.Wall.SECRETS;
import static ai.alquimista.painel.deploy.aws.Wall.TRUST;

import java.util.stream.Stream;

/** Of who comes in, and of who may do what. */
final class AccessBreaches {

    private static final String SERVER = "access/Server";
    private static final String WORKER = "access/Worker";
    private static final String PANEL = "identity/PanelClient";
    private static final String MACHINES = "identity/MachineClient";
    private static final String OF = "/Properties";
    private static final String SHARED = OF + "/PolicyDocument/Statement";
    private static final String OWN = OF + "/Policies/0/PolicyDocument/Statement";
    private static final String ANYTHING = "{'Effect': 'Allow', 'Action': 's3:GetObject', 'Resource': '*'}";

    private AccessBreaches() {}

    static Stream<Breach> all() {
        return Stream.of(directory(), trust(), calls(), code(), narrow(), secrets())
                .flatMap(breaches -> breaches);
    }

    private static Stream<Breach> directory() {
        return Stream.of(
                put(DIRECTORY, "identity/InternalSupport", OF + "/Precedence", "1"),
                put(DIRECTORY, "identity/TenantAdmin", OF + "/GroupName", "'TENANT_ADMINS'"),
                without(DIRECTORY, "identity/TenantUser"),
                put(DIRECTORY, PANEL, OF + "/GenerateSecret", "true"),
                remove(DIRECTORY, PANEL, OF + "/GenerateSecret"),
                put(DIRECTORY, PANEL, OF + "/AllowedOAuthFlows", "['implicit']"),
                put(DIRECTORY, PANEL, OF + "/AllowedOAuthScopes/-", "'aws.cognito.signin.user.admin'"),
                put(DIRECTORY, PANEL, OF + "/CallbackURLs/-", "'http://localhost:5173/app/callback'"),
                put(DIRECTORY, PANEL, OF + "/LogoutURLs", "['https://painel.alquimista.ai/']"),
                put(DIRECTORY, PANEL, OF + "/WriteAttributes/-", "'custom:tenant_id'"),
                remove(DIRECTORY, PANEL, OF + "/WriteAttributes"),
                put(DIRECTORY, PANEL, OF + "/ExplicitAuthFlows/-", "'ALLOW_USER_SRP_AUTH'"),
                put(DIRECTORY, PANEL, OF + "/AccessTokenValidity", "90"),
                put(DIRECTORY, PANEL, OF + "/TokenValidityUnits/AccessToken", "'hours'"),
                put(DIRECTORY, PANEL, OF + "/EnableTokenRevocation", "false"),
                put(DIRECTORY, PANEL, OF + "/PreventUserExistenceErrors", "'LEGACY'"),
                put(DIRECTORY, PANEL, OF + "/SupportedIdentityProviders/-", "'Google'"),
                put(DIRECTORY, MACHINES, OF + "/GenerateSecret", "false"),
                put(DIRECTORY, MACHINES, OF + "/AllowedOAuthFlows/-", "'code'"),
                put(DIRECTORY, MACHINES, OF + "/AllowedOAuthScopes", "['usage/read']"),
                remove(DIRECTORY, MACHINES, "/DependsOn"),
                put(DIRECTORY, "identity/Usage", OF + "/Identifier", "'ingest'"),
                value(DIRECTORY, "/identity/1/ParameterValue", "'us-east-1_Other'"),
                value(DIRECTORY, "/identity/3/ParameterValue", "'https://panel.example.com'"));
    }

    private static Stream<Breach> trust() {
        return Stream.of(
                text(
                        TRUST,
                        "access",
                        "StringEquals\": {\n            \"${Oidc",
                        "StringLike\": {\n            \"${Oidc"),
                text(TRUST, "access", ":painel-worker\"", ":painel-*\""),
                text(TRUST, "access", ":painel-worker\"", ":painel-api\""),
                text(TRUST, "access", ",\n            \"${OidcProvider}:aud\": \"sts.amazonaws.com\"", ""),
                text(TRUST, "access", "sts:AssumeRoleWithWebIdentity", "sts:AssumeRole"),
                text(
                        TRUST,
                        "access",
                        "{\"Federated\": \"arn:${AWS::Partition}:iam::${AWS::AccountId}",
                        "{\"Federated\": \"arn:aws:iam::999999999999"),
                text(TRUST, "access", "Default: painel", "Default: default"),
                text(TRUST, "access", "RoleName: !Sub painel-${Environment}-api", "RoleName: !Sub painel-api"),
                without(TRUST, "access/Job"));
    }

    private static Stream<Breach> calls() {
        return Stream.of(
                put(CALLS, SERVER, SHARED + "/0/Action/-", "'dynamodb:DeleteItem'"),
                put(CALLS, SERVER, SHARED + "/0/Action/-", "'dynamodb:Scan'"),
                remove(CALLS, SERVER, SHARED + "/0/Action/1"),
                put(CALLS, SERVER, SHARED + "/0/Resource", "'*'"),
                remove(CALLS, SERVER, SHARED + "/1"),
                remove(CALLS, SERVER, SHARED + "/2/Condition"),
                put(CALLS, SERVER, SHARED + "/5/Action/-", "'s3:DeleteObjectVersion'"),
                put(CALLS, SERVER, SHARED + "/5/Action/-", "'s3:BypassGovernanceRetention'"),
                remove(CALLS, SERVER, SHARED + "/6/Condition"),
                put(CALLS, SERVER, SHARED + "/7/Action/-", "'kms:PutKeyPolicy'"),
                put(CALLS, SERVER, SHARED + "/8/Action/-", "'cognito-idp:AdminSetUserPassword'"),
                remove(CALLS, SERVER, SHARED + "/8/Action/0"),
                put(CALLS, "access/Api", OWN + "/1/Action/-", "'sqs:PurgeQueue'"),
                put(CALLS, "access/Api", OWN + "/2/Action/-", "'secretsmanager:GetSecretValue'"),
                put(CALLS, "access/Api", OF + "/ManagedPolicyArns/-", "'arn:aws:iam::aws:policy/AdministratorAccess'"),
                remove(CALLS, "access/Api", OF + "/ManagedPolicyArns"),
                remove(CALLS, WORKER, OWN + "/0/Action/0"),
                put(CALLS, WORKER, OWN + "/2/Resource", "'arn:aws:sns:us-east-1:111122223333:*'"),
                remove(CALLS, WORKER, OWN + "/3/Condition"),
                put(CALLS, WORKER, OWN + "/0/Effect", "'Deny'"),
                put(CALLS, "access/Job", OF + "/ManagedPolicyArns", "[{'Ref': 'Server'}]"),
                put(CALLS, "access/Migrate", OWN + "/-", ANYTHING),
                with(CALLS, "access", "{'Type': 'AWS::IAM::Policy'}"),
                value(CALLS, "/access/3/ParameterValue", "'alquimista-test-'"),
                text(CALLS, "access", "Default: audit-digests/", "Default: digests/"));
    }

    private static Stream<Breach> code() {
        return Stream.of(
                remove(CODE, SERVER, SHARED + "/0/Action/0"),
                put(CODE, SERVER, SHARED + "/0/Action/-", "'dynamodb:ConditionCheckItem'"),
                remove(CODE, SERVER, SHARED + "/3"),
                put(CODE, SERVER, SHARED + "/8/Action/-", "'cognito-idp:ListUsers'"),
                remove(CODE, WORKER, OWN + "/0/Action/3"),
                remove(CODE, "access/Api", OWN + "/2/Action/0"));
    }

    private static Stream<Breach> narrow() {
        return Stream.of(
                text(NARROW, "access", "Resource: \"*\" # it has no resources", "Resource: \"*\""),
                put(NARROW, SERVER, SHARED + "/0/Action/-", "'dynamodb:*'"),
                put(NARROW, SERVER, SHARED + "/8/Resource", "'*'"),
                put(NARROW, "access/Job", OWN + "/-", ANYTHING),
                put(NARROW, "data/DataKey", OF + "/KeyPolicy/Statement/0/Action", "'kms:*'"),
                put(NARROW, "data/DataKey", OF + "/KeyPolicy/Statement/0/Principal", "'*'"),
                put(NARROW, "data/DataKey", OF + "/KeyPolicy/Statement/0/Principal/AWS", "'*'"),
                put(NARROW, "watch/TopicsPolicy", SHARED + "/0/Action", "'sns:*'"),
                put(NARROW, "watch/TopicsPolicy", SHARED + "/0/Principal", "'*'"),
                text(NARROW, "data", "Resource: \"*\" # the key itself", "Resource: '*'"));
    }

    private static Stream<Breach> secrets() {
        return Stream.of(
                text(SECRETS, "access", "/service/cursor-", "/service/cursors-"),
                text(SECRETS, "access", "/service/database-owner-??????", "/service/database-owner"),
                put(
                        SECRETS,
                        "access/Job",
                        OWN + "/0/Resource",
                        "{'Fn::Sub': 'arn:aws:secretsmanager:us-east-1:${AWS::AccountId}:secret:painel/${Environment}/service/*'}"),
                remove(SECRETS, "access/Api", OWN + "/3/Resource/5"),
                put(
                        SECRETS,
                        WORKER,
                        OWN + "/1/Resource",
                        "'arn:aws:secretsmanager:us-east-1:111122223333:secret:painel/dev/service/redis-??????'"),
                with(SECRETS, "data", "{'Type': 'AWS::SecretsManager::Secret'}"),
                value(SECRETS, "/data/0", "{'ParameterKey': 'RedisPassword', 'ParameterValue': 'x'}"));
    }
}
