/** Those beyond the panel who are told of incidents: by an SNS topic, or by the log. */
@NullMarked
package ai.alquimista.painel.aws.notice;

import org.jspecify.annotations.NullMarked;
