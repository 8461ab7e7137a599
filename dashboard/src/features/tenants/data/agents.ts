import type { AgentAssignment, AgentChange, DeployedAgent } from '@alquimista/painel-client';
import { client } from '@/api/client';
import { ifMatch, useChange } from '@/api/change';

export const useAssignment = (id: string) =>
  useChange((body: AgentAssignment, once) =>
    client.POST('/internal/tenants/{id}/agents', {
      params: { path: { id }, header: once },
      body,
    }),
  );

export const useAgentChange = (id: string, agent: DeployedAgent) =>
  useChange((body: AgentChange) =>
    client.PATCH('/internal/tenants/{id}/agents/{agent_id}', {
      params: { path: { id, agent_id: agent.id }, header: ifMatch(agent.version) },
      body,
    }),
  );
