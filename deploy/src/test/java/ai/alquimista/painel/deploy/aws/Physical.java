package ai.alquimista.painel.deploy.aws;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;

/** What AWS would call a resource. Where nobody can know that yet, its name in the template stands for it. */
record Physical(Map<String, String> given) {

    private static final Map<String, String> NAMING = Map.of(
            "AWS::DynamoDB::Table", "TableName",
            "AWS::S3::Bucket", "BucketName",
            "AWS::KMS::Alias", "AliasName",
            "AWS::SNS::Topic", "TopicName",
            "AWS::IAM::Role", "RoleName",
            "AWS::IAM::ManagedPolicy", "ManagedPolicyName",
            "AWS::ElastiCache::ReplicationGroup", "ReplicationGroupId");

    /** The property that names resources of a type. */
    static Optional<String> naming(String type) {
        return Optional.ofNullable(NAMING.get(type));
    }

    String reference(String name, JsonNode resource) {
        return switch (resource.path("Type").asText()) {
            case "AWS::SNS::Topic", "AWS::IAM::ManagedPolicy" -> arn(name, resource);
            default -> called(name, resource);
        };
    }

    String attribute(String name, JsonNode resource, String attribute) {
        return attribute.equals("Arn") ? arn(name, resource) : called(name, resource) + "." + attribute;
    }

    private static String called(String name, JsonNode resource) {
        return naming(resource.path("Type").asText())
                .map(property -> resource.path(property).asText())
                .filter(own -> !own.isEmpty())
                .orElse(name);
    }

    private String arn(String name, JsonNode resource) {
        String called = called(name, resource);
        String here = given.getOrDefault("AWS::Region", "") + ":" + account();
        return switch (resource.path("Type").asText()) {
            case "AWS::DynamoDB::Table" -> "arn:aws:dynamodb:" + here + ":table/" + called;
            case "AWS::KMS::Key" -> "arn:aws:kms:" + here + ":key/" + called;
            case "AWS::SNS::Topic" -> "arn:aws:sns:" + here + ":" + called;
            case "AWS::S3::Bucket" -> "arn:aws:s3:::" + called;
            case "AWS::IAM::Role" -> "arn:aws:iam::" + account() + ":role/" + called;
            case "AWS::IAM::ManagedPolicy" -> "arn:aws:iam::" + account() + ":policy/" + called;
            default -> throw new IllegalArgumentException("nobody here knows the ARN of " + name);
        };
    }

    private String account() {
        return given.getOrDefault("AWS::AccountId", "");
    }
}
